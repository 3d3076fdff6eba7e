package org.sauti.app.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.app.evaluate.AttackResult;
import org.sauti.app.evaluate.Dimension;
import org.sauti.app.evaluate.Evaluation;
import org.sauti.app.evaluate.Evaluator;
import org.sauti.app.evaluate.JudgedText;
import org.sauti.app.evaluate.LabelledText;
import org.sauti.app.evaluate.Split;
import org.sauti.classify.measure.IdentityTerms;
import org.sauti.classify.measure.Share;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;

class ReportTest {
  private static final Evaluation EVALUATION = evaluation();

  @Test
  void should_print_aligned_tables_that_fit_the_terminal() {
    List<String> lines = terminal().lines().toList();

    assertThat(lines).allMatch(line -> line.length() <= 120);
    assertThat(lines.get(0)).isEqualTo("Model fake 1 on 120 texts (split: dev)");
    assertThat(lines)
        .contains(
            "1 texts could not be scored; left out",
            "gender_abuse    120        60  1.00 [1.0 1.0]  1.00 [1.0 1.0]  1.00 [1.0 1.0]"
                + "  1.00  1.00  0.250",
            "letter spacing     40  0.75 [.60 .86]  0.50 [.35 .65]         0.67",
            "random case        12         too few         too few            -")
        .anyMatch(line -> line.matches("<b>&\\s+gender_abuse\\s+2\\s+0\\s+too few.*"));
  }

  @Test
  void should_write_everything_for_machines() throws IOException {
    StringWriter output = new StringWriter();
    JsonReport.write(EVALUATION, output);

    JsonNode json = new ObjectMapper().readTree(output.toString());
    assertThat(json.at("/model/name").textValue()).isEqualTo("fake");
    JsonNode abuse = json.at("/harms/gender_abuse");
    assertThat(abuse.get("macro_f1")).hasToString("[1.0,1.0,1.0]");
    assertThat(abuse.at("/confusion/truePositives").intValue()).isEqualTo(60);
    assertThat(abuse.get("ece").doubleValue()).isEqualTo(0.25);
    assertThat(abuse.get("reliability")).hasSize(2);
    assertThat(json.at("/by/source/<b>&/harms/gender_abuse/tooFew").booleanValue()).isTrue();
    assertThat(json.at("/identities/gender_abuse/women/bpsn_auc")).hasToString("[1.0,1.0,1.0]");
    assertThat(json.at("/robustness/0/kept").doubleValue()).isEqualTo(0.6667);
    assertThat(json.at("/robustness/2").has("kept")).isFalse();
  }

  @Test
  void should_write_one_page_with_plots_that_needs_nothing_from_elsewhere() throws IOException {
    StringWriter output = new StringWriter();
    HtmlReport.write(EVALUATION, output);

    String page = output.toString();
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("&lt;b&gt;&amp;")
        .doesNotContain("<b>", "<script", "src=", "@import", "href=\"http", "<?xml", "rgb(1,2,3)");
    assertThat(page.split("<svg", -1)).hasSize(1 + 5);
  }

  private static String terminal() {
    StringWriter output = new StringWriter();
    TerminalReport.print(EVALUATION, new PrintWriter(output));
    return output.toString();
  }

  private static Evaluation evaluation() {
    List<JudgedText> texts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      boolean abuse = i % 2 == 0;
      String source = i == 1 || i == 3 ? "<b>&" : "a_source_of_texts";
      String text = i % 4 < 2 ? "a woman" : "nobody";
      float probability = abuse ? 0.75f : 0.25f;
      texts.add(
          new JudgedText(
              new LabelledText(
                  text, "en", source, "stereotyping", Map.of(Harm.GENDER_ABUSE, abuse)),
              Arrays.stream(Harm.values())
                  .map(harm -> new Score(harm, probability, 0.5f, true))
                  .toList()));
    }
    Evaluator evaluator = new Evaluator(texts);
    return new Evaluation(
        new Evaluation.Subject(
            new ModelRef("fake", "1", "00"),
            List.of("<b>.jsonl"),
            Split.DEV,
            false,
            texts.size(),
            1,
            true,
            Instant.EPOCH),
        evaluator.harms(),
        Map.of(Dimension.SOURCE, evaluator.groups(Dimension.SOURCE)),
        evaluator.functionalities(),
        evaluator.identities(IdentityTerms.standard()),
        List.of(
            new AttackResult("letter spacing", new Share(30, 40), new Share(20, 40)),
            new AttackResult("random case", new Share(3, 12), new Share(3, 12)),
            new AttackResult("accents removed", new Share(0, 0), new Share(0, 0))));
  }
}
