package org.sauti.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on two models of one export, of which one was calibrated. */
class ModelCascadeCommandTest {
  private static final String HOME = "sauti.home";
  private static final Path EXPORT =
      Path.of("..", "classify", "src", "test", "resources", "org", "sauti", "classify")
          .resolve("huggingface")
          .resolve("bert");

  // By its random weights the BERT finds the one 0.6 logits more toxic than the other.
  private static final String ABUSE = "बस फिर देर से";
  private static final String ORDINARY = "会议很顺利";

  @TempDir private Path home;
  private String homeBefore;
  private Path data;
  private String out;
  private String err;

  @BeforeEach
  void moveIn() throws IOException {
    homeBefore = System.getProperty(HOME);
    System.setProperty(HOME, home.toString());
    data = labelled();
    add("quick");
    add("careful", "--data", data.toString());
  }

  @AfterEach
  void moveOut() {
    if (homeBefore == null) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, homeBefore);
    }
  }

  @Test
  void should_compare_each_cost_with_both_models_and_give_the_settings() {
    // when: the texts are of two kinds, of which one is nearer to the threshold
    int exit = cascade("--cost", "0.6,1");

    // then
    assertThat(exit).as(err).isZero();
    assertThat(out)
        .startsWith("600 labelled texts, ")
        .contains("600 in languages in which careful was measured: en es")
        .containsPattern("\n +cost +passed on +margin +macro-F1 +precision +recall ")
        .containsPattern("\n  fast +- +- +- +")
        .containsPattern("\n  cascade +0\\.600 +0\\.[45]\\d\\d +\\d\\.\\d{4} +")
        .containsPattern("\n  cascade +1\\.000 +1\\.000 +\\d\\.\\d{4} +")
        .containsPattern("\n  careful +- +- +- +0\\.\\d{3} \\(0\\.\\d{3}-0\\.\\d{3}\\) ")
        .contains("# for sauti.yaml: 100.0 % of these texts go on")
        .containsPattern("classify:\n  model: quick\n  cascade:\n    model: careful\n    margin: ");
  }

  @Test
  void should_say_what_is_wrong_in_one_line() throws IOException {
    assertRefused(cascade("--cost", "0"), "--cost must be more than 0 and at most 1 but is 0.0");
    assertRefused(
        cascade("--cost", "0.001"),
        "with --cost 0.001 not one of 600 texts goes on: give more texts, texts in languages in"
            + " which the careful model was measured, or a higher cost");
    assertRefused(
        run("cascade", "--fast", "careful", "--careful", "quick", "--data", data.toString()),
        home.resolve("models").resolve("zoo").resolve("quick")
            + " was measured for gender_abuse in no language, so no text would go on to it: add it"
            + " with --data first");
    Path few =
        Files.writeString(
            home.resolve("few.jsonl"), "{\"text\":\"x\",\"labels\":{\"gender_abuse\":1}}\n");
    assertRefused(
        run("cascade", "--fast", "quick", "--careful", "careful", "--data", few.toString()),
        "too few labelled texts: 30 with gender_abuse and as many without are needed, 1 and 0 were"
            + " given");
  }

  private void assertRefused(int exit, String message) {
    assertThat(exit).isEqualTo(2);
    assertThat(err).isEqualToNormalizingNewlines("sauti: " + message + "\n");
    assertThat(out).isEmpty();
  }

  private int cascade(String... arguments) {
    String[] all = {
      "cascade", "--fast", "quick", "--careful", "careful", "--data", data.toString()
    };
    return run(concat(all, arguments));
  }

  private void add(String name, String... arguments) {
    String[] all = {
      "add", EXPORT.toString(), "--name", name, "--map", "toxic=gender_abuse,non-toxic=none"
    };
    assertThat(run(concat(all, arguments))).as(err).isZero();
  }

  private Path labelled() throws IOException {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int index = 0; index < 600; index++) {
      boolean abuse = random.nextBoolean();
      boolean labelled = abuse == (random.nextInt(10) > 0);
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"%d\",\"text\":\"%s\",\"lang\":\"%s\",\"labels\":{\"gender_abuse\":%d}}%n",
              index,
              abuse ? ABUSE : ORDINARY,
              index % 2 == 0 ? "en" : "es",
              labelled ? 1 : 0));
    }
    return Files.writeString(home.resolve("data.jsonl"), lines);
  }

  private static String[] concat(String[] first, String[] second) {
    String[] all = new String[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private int run(String... arguments) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    CommandLine commandLine = SautiCommand.commandLine();
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    commandLine.setOut(new PrintWriter(outText, true));
    commandLine.setErr(new PrintWriter(errText, true));
    int exitCode = commandLine.execute(concat(new String[] {"model"}, arguments));
    out = outText.toString();
    err = errText.toString();
    return exitCode;
  }
}
