package org.sauti.app.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sauti.app.UserException;
import org.sauti.classify.batch.TextClassifier;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.models.Harm;
import org.sauti.models.Highlight;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;
import org.sauti.models.TextSpan;
import org.sauti.models.Verdict;

class ScoreRunTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private boolean highlights;
  private final List<String> complaints = new ArrayList<>();

  @Test
  void should_write_scores_of_every_harm_flags_and_the_columns_that_pass_through()
      throws Exception {
    List<JsonNode> lines =
        scored(
            RowFormat.JSONL,
            "{\"id\":\"a\",\"text\":\"a threat\",\"lang\":\"sw\",\"author\":{\"age\":3},\"n\":1.50}");

    assertThat(lines).hasSize(1);
    JsonNode line = lines.get(0);
    assertThat(line.properties().stream().map(e -> e.getKey()))
        .containsExactly("id", "author", "n", "lang", "scores", "flags");
    assertThat(line.get("author").get("age").intValue()).isEqualTo(3);
    assertThat(line.get("n")).hasToString("1.5");
    assertThat(line.get("lang").textValue()).isEqualTo("sw");
    assertThat(line.get("scores").properties().stream().map(e -> e.getKey()))
        .containsExactlyElementsOf(Harm.labels());
    assertThat(line.get("scores").get("threat").floatValue()).isEqualTo(0.75f);
    assertThat(line.get("flags")).hasToString("[\"threat\"]");
  }

  @Test
  void should_write_the_words_that_carried_the_scores_when_asked_to() throws Exception {
    highlights = true;

    List<JsonNode> lines =
        scored(
            RowFormat.JSONL,
            """
            {"id":1,"text":"a threat","highlights":"old"}
            {"id":2,"text":"fine"}
            """);

    assertThat(lines.get(0).get("highlights"))
        .hasToString("[{\"start\":2,\"end\":8,\"harm\":\"threat\",\"weight\":0.5}]");
    assertThat(lines.get(1).get("highlights")).hasToString("[]");
  }

  @Test
  void should_detect_the_language_unless_it_is_given() throws Exception {
    List<JsonNode> lines =
        scored(
            RowFormat.JSONL,
            """
            {"id":1,"text":"x"}
            {"id":2,"text":"x","lang":null}
            {"id":3,"text":"x","lang":"pt-BR"}
            """);

    assertThat(lines)
        .extracting(line -> line.get("lang").textValue())
        .containsExactly("und", "und", "pt-BR");
    assertThat(lines).extracting(line -> line.get("id").intValue()).containsExactly(1, 2, 3);
  }

  @Test
  void should_keep_the_order_of_the_input_over_many_chunks_and_threads() throws Exception {
    StringBuilder input = new StringBuilder();
    IntStream.range(0, 5000)
        .forEach(i -> input.append("{\"id\":").append(i).append(",\"text\":\"t\"}\n"));

    List<JsonNode> lines = scored(RowFormat.JSONL, input.toString());

    assertThat(lines)
        .extracting(line -> line.get("id").intValue())
        .containsExactlyElementsOf(IntStream.range(0, 5000).boxed().toList());
  }

  @Test
  void should_report_bad_rows_by_line_and_score_the_others() throws Exception {
    List<JsonNode> lines =
        scored(
            RowFormat.JSONL,
            """
            {"id":"a","text":"fine"}
            {"id":"b"

            {"text":"no id"}
            {"id":"c","text":7}
            [1]
            {"id":"d","text":"poison"}
            {"id":"e","text":"fine","lang":5}
            {"id":"f","text":"fine"}
            """);

    assertThat(lines).extracting(line -> line.get("id").textValue()).containsExactly("a", "f");
    assertThat(complaints)
        .containsExactlyInAnyOrder(
            "line 2: not JSON",
            "line 4: 'id' is missing or neither text nor whole number",
            "line 5: 'text' is missing or no text",
            "line 6: not a JSON object",
            "line 7: the model could not score this text",
            "line 8: 'lang' is no text");
  }

  @Test
  void should_read_csv_with_quotes_line_breaks_and_other_columns() throws Exception {
    List<JsonNode> lines =
        scored(
            RowFormat.CSV,
            "id,text,lang,score\r\n"
                + "1,\"a threat, \"\"quoted\"\"\nover two lines\",en,high\r\n"
                + "2,plain,,low\r\n");

    assertThat(lines).extracting(line -> line.get("id").textValue()).containsExactly("1", "2");
    assertThat(lines).extracting(l -> l.get("score").textValue()).containsExactly("high", "low");
    assertThat(lines).extracting(l -> l.get("lang").textValue()).containsExactly("en", "und");
    assertThat(lines.get(0).get("flags")).hasToString("[\"threat\"]");
  }

  @Test
  void should_report_csv_rows_of_another_width() throws Exception {
    List<JsonNode> lines = scored(RowFormat.CSV, "id,text\na,fine\nb\nc,fine\n");

    assertThat(lines).hasSize(2);
    assertThat(complaints).containsExactly("line 3: another number of columns than the header");
  }

  @Test
  void should_refuse_csv_without_the_columns_that_are_needed() {
    assertThatThrownBy(() -> scored(RowFormat.CSV, "id,body\na,b\n"))
        .isInstanceOf(UserException.class)
        .hasMessage("the CSV header has no column 'text'");
  }

  @Test
  void should_guess_the_format_by_name_then_by_the_first_character() throws Exception {
    assertThat(RowFormat.guess("rows.CSV", reader("{"))).isEqualTo(RowFormat.CSV);
    assertThat(RowFormat.guess("rows.jsonl", reader("id"))).isEqualTo(RowFormat.JSONL);
    assertThat(RowFormat.guess("-", reader("{\"id\""))).isEqualTo(RowFormat.JSONL);
    assertThat(RowFormat.guess("-", reader("id,text"))).isEqualTo(RowFormat.CSV);
  }

  private List<JsonNode> scored(RowFormat format, String input) throws Exception {
    StringWriter output = new StringWriter();
    ScoreRun run = new ScoreRun(new ThreatReader(), 3, highlights, complaints::add, done -> {});
    boolean complete = run.run(format.reader(reader(input)), output);
    assertThat(complete).isEqualTo(complaints.isEmpty());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : output.toString().lines().toList()) {
      lines.add(parse(line));
    }
    return lines;
  }

  private static JsonNode parse(String line) throws IOException {
    return JSON.readTree(line);
  }

  private static BufferedReader reader(String text) {
    return new BufferedReader(new StringReader(text));
  }

  /** Finds a threat where the text says so, and fails on poison. */
  private static final class ThreatReader implements TextClassifier {
    @Override
    public List<Outcome<Verdict>> classify(List<TextInput> texts) {
      return texts.stream().map(ThreatReader::judge).toList();
    }

    @Override
    public void close() {}

    private static Outcome<Verdict> judge(TextInput input) {
      if (input.text().contains("poison")) {
        return new Outcome.Failure<>("poison");
      }
      List<Score> scores =
          Arrays.stream(Harm.values()).map(harm -> score(harm, input.text())).toList();
      int start = input.text().indexOf("threat");
      List<Highlight> highlights =
          start < 0
              ? List.of()
              : List.of(new Highlight(Harm.THREAT, new TextSpan(start, start + 6), 0.5f));
      return new Outcome.Success<>(
          new Verdict(
              new ModelRef("fake", "1", "00"),
              null,
              null,
              "und",
              0f,
              scores,
              List.of(),
              highlights,
              Instant.EPOCH));
    }

    private static Score score(Harm harm, String text) {
      boolean found = harm == Harm.THREAT && text.contains("threat");
      return new Score(harm, found ? 0.75f : 0.25f, 0.5f, true);
    }
  }
}
