package org.sauti.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.app.UserException;
import org.sauti.models.Harm;

class LabelledRowsTest {
  @Test
  void should_take_known_labels_by_majority_and_leave_the_others_unknown() throws IOException {
    List<LabelledText> texts =
        read(
            Split.DEV,
            """
            {"id":"a","text":"x","lang":"sw","source":"s","functionality":"negation",
            "labels":{"gender_abuse":0.5,"toxic":0.49,"threat":1},"annotators":3}
            """
                .replace("\n\"labels", "\"labels"));

    assertThat(texts)
        .containsExactly(
            new LabelledText(
                "x",
                "sw",
                "s",
                "negation",
                Map.of(Harm.GENDER_ABUSE, true, Harm.TOXIC, false, Harm.THREAT, true)));
  }

  @ParameterizedTest
  @CsvSource({"DEV, dev none", "TRAIN, train none", "ALL, train dev none"})
  void should_keep_the_split_asked_for_and_what_has_none(Split split, String kept)
      throws IOException {
    List<LabelledText> texts =
        read(
            split,
            """
            {"id":1,"text":"train","labels":{},"split":"train"}

            {"id":2,"text":"dev","labels":{},"split":"dev"}
            {"id":3,"text":"none","labels":{}}
            """);

    assertThat(texts)
        .extracting(LabelledText::text)
        .containsExactlyElementsOf(List.of(kept.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":1 | not JSON",
        "{\"id\":1,\"text\":\"x\"} | 'labels' is missing or no object",
        "{\"id\":1,\"labels\":{}} | 'text' is missing or no text",
        "{\"id\":1,\"text\":\"x\",\"labels\":{\"toxic\":2}} | label 'toxic' is no number from 0 to 1",
        "{\"id\":1,\"text\":\"x\",\"labels\":{\"toxic\":null}} | label 'toxic' is no number from 0 to 1",
        "{\"id\":1,\"text\":\"x\",\"labels\":{\"thread\":1}} | there is no such label: did you mean 'threat'?",
        "{\"id\":1,\"text\":\"x\",\"labels\":{},\"source\":3} | 'source' is no text"
      })
  void should_name_the_file_and_the_line_of_a_bad_row(String row, String problem) {
    assertThatThrownBy(() -> read(Split.ALL, "{\"id\":0,\"text\":\"x\",\"labels\":{}}\n" + row))
        .isInstanceOf(UserException.class)
        .hasMessage("data.jsonl line 2: " + problem);
  }

  private static List<LabelledText> read(Split split, String lines) throws IOException {
    return new LabelledRows(split).read("data.jsonl", new BufferedReader(new StringReader(lines)));
  }
}
