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
import org.sauti.models.Harm;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelManifest;
import picocli.CommandLine;

/** The commands on exports of real tools, with a Sauti home of their own. */
class ModelCommandTest {
  private static final String HOME = "sauti.home";
  private static final Path EXPORTS =
      Path.of("..", "classify", "src", "test", "resources", "org", "sauti", "classify")
          .resolve("huggingface");

  // By its random weights the BERT finds the one 0.6 logits more toxic than the other.
  private static final String TOXIC = "बस फिर देर से";
  private static final String ORDINARY = "会议很顺利";

  @TempDir private Path home;
  private String homeBefore;
  private String out;
  private String err;

  @BeforeEach
  void moveIn() {
    homeBefore = System.getProperty(HOME);
    System.setProperty(HOME, home.toString());
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
  void should_add_a_model_that_every_command_then_knows() throws IOException {
    // when
    int added =
        run(
            "add",
            export("roberta"),
            "--map",
            "toxic=toxic,sexism=gender_abuse+toxic",
            "--licence",
            "MIT");

    // then
    assertThat(added).as(err).isZero();
    assertThat(out)
        .startsWith("Added roberta: " + zoo("roberta"))
        .contains("Labels: toxic=toxic,threat=none,sexism=gender_abuse+toxic")
        .contains("unmeasured");
    ModelManifest manifest = ModelFolder.open(zoo("roberta")).manifest();
    assertThat(manifest.labels()).containsExactly("toxic", "none", "gender_abuse+toxic");
    assertThat(manifest.output().names()).containsExactly("toxic", "threat", "sexism");
    assertThat(manifest.licence()).isEqualTo("MIT");
    assertThat(manifest.calibration())
        .containsOnlyKeys("*")
        .extractingByKey("*")
        .extracting(calibration -> calibration.get(Harm.TOXIC))
        .isEqualTo(new LabelCalibration(1, 0, 0.5, null));
    assertThat(Files.readString(zoo("roberta").resolve("CARD.md")))
        .contains("# roberta 1", "| from | sauti/random-roberta |", "| licence | MIT |")
        .contains("Nothing: no labelled texts were given.");

    assertThat(run("list")).isZero();
    assertThat(out).containsPattern("roberta +1 +tokens +0\\.1 MB +nothing +roberta from sauti/");
    assertThat(run("show", "roberta")).isZero();
    assertThat(out)
        .contains("up to 24 tokens of the original text", "sexism = gender_abuse+toxic")
        .containsPattern("\\* +toxic +- +- +0\\.50 +unmeasured");
    assertThat(run("verify", "--all")).isZero();
    assertThat(out).isEqualToNormalizingNewlines("roberta: good\n");
  }

  @Test
  void should_calibrate_on_labelled_texts_by_language() throws IOException {
    // given: of 600 texts nine of ten are labelled as the model reads them
    Path data = labelled("data.jsonl", true);

    // when
    int added =
        run(
            "add",
            export("bert"),
            "--name",
            "mine",
            "--map",
            "toxic=toxic,non-toxic=none",
            "--data",
            data.toString());

    // then
    assertThat(added).as(err).isZero();
    ModelManifest manifest = ModelFolder.open(zoo("mine")).manifest();
    assertThat(manifest.calibration()).containsOnlyKeys("*", "en", "es");
    LabelCalibration english = manifest.calibration().get("en").get(Harm.TOXIC);
    assertThat(english.measured().n()).isEqualTo(300);
    assertThat(english.measured().positives()).isBetween(100, 200);
    assertThat(english.measured().f1()).isGreaterThan(0.5);
    assertThat(out).containsPattern("en +toxic +300 ");
    assertThat(Files.readString(zoo("mine").resolve("CARD.md")))
        .contains("- data.jsonl (600 texts)", "| en | toxic | 300 |");
    assertThat(run("list")).isZero();
    assertThat(out).contains(" en es ");
  }

  @Test
  void should_refuse_labels_that_are_swapped_and_leave_the_zoo_as_it_was() throws IOException {
    // given
    Path data = labelled("data.jsonl", true);

    // when / then
    assertThat(
            run(
                "add",
                export("bert"),
                "--map",
                "toxic=none,non-toxic=toxic",
                "--data",
                data.toString()))
        .isEqualTo(2);
    assertThat(err)
        .isEqualToNormalizingNewlines(
            "sauti: texts with toxic score lower than texts without: check --map, two labels may be"
                + " swapped\n");
    assertThat(zoo("bert")).doesNotExist();
  }

  @Test
  void should_only_measure_on_the_part_of_a_file_that_is_for_it() throws IOException {
    // given: all texts are for training
    Path data = labelled("data.jsonl", false);

    // when / then
    assertRefused(
        data + " has no texts to calibrate on: where there are splits, only dev counts",
        "add",
        export("bert"),
        "--map",
        "toxic=toxic",
        "--data",
        data.toString());
  }

  @Test
  void should_say_for_what_there_are_too_few_texts() throws IOException {
    // given
    Path data =
        Files.writeString(home.resolve("few.jsonl"), "{\"text\":\"x\",\"labels\":{\"toxic\":1}}\n");

    // when
    int added = run("add", export("bert"), "--map", "toxic=toxic", "--data", data.toString());

    // then
    assertThat(added).isZero();
    assertThat(err)
        .contains(
            "note: too few labelled texts to calibrate toxic: 200 are needed, 30 of each class");
    assertThat(out).contains("unmeasured");
  }

  @Test
  void should_propose_the_mapping_where_nobody_can_be_asked() {
    assertRefused(
        "say what the model's labels mean: --map 'non-toxic=none,toxic=toxic'; check that this is"
            + " what they mean",
        "add",
        export("bert"));
  }

  @Test
  void should_run_a_quantised_model() {
    assertThat(run("add", export("bert-int8"), "--map", "toxic=toxic")).as(err).isZero();
    assertThat(run("verify", "bert-int8")).isZero();
  }

  @Test
  void should_replace_a_model_only_by_force() {
    assertThat(run("add", export("bert"), "--map", "toxic=toxic")).as(err).isZero();

    assertRefused(
        "there is a model "
            + zoo("bert")
            + " already: choose another --name, or --force to replace",
        "add",
        export("bert"),
        "--map",
        "toxic=threat");
    assertThat(run("add", export("bert"), "--map", "toxic=threat", "--force")).isZero();

    assertThat(ModelFolder.open(zoo("bert")).manifest().harms()).containsExactly(Harm.THREAT);
    assertThat(home.resolve("models").resolve("zoo").toFile().list()).containsExactly("bert");
  }

  @Test
  void should_say_what_is_wrong_in_one_line() throws IOException {
    assertRefused("there is no folder nowhere", "add", "nowhere");
    assertRefused(
        "--map: labels must name at least one harm", "add", export("bert"), "--map", "toxic=none");
    assertRefused(
        "--map: labels: toxic must not be in all of them, for softmax it always holds",
        "add",
        export("bert"),
        "--map",
        "toxic=toxic,non-toxic=toxic");
    Path data = Files.writeString(home.resolve("bad.jsonl"), "{\"text\":\"secret\"}\n");
    assertRefused(
        data + ": line 1: 'labels' is missing or no object such as {\"threat\": 1, \"toxic\": 1}",
        "add",
        export("bert"),
        "--map",
        "toxic=toxic",
        "--data",
        data.toString());
    assertRefused("name the models to verify, or --all for every model of the zoo", "verify");
  }

  @Test
  void should_exit_with_1_when_a_model_is_broken() throws IOException {
    // given
    run("add", export("bert"), "--map", "toxic=toxic");
    Files.writeString(zoo("bert").resolve("tokenizer.json"), "{}");
    Files.delete(zoo("bert").resolve("CARD.md"));

    // when / then
    assertThat(run("verify", "--all")).isEqualTo(1);
    assertThat(out)
        .startsWith("bert: broken")
        .contains("CARD.md is missing")
        .contains("tokenizer.json is not the file of its manifest");
  }

  @Test
  void should_list_a_broken_model_as_such() throws IOException {
    Files.createDirectories(zoo("odd"));

    assertThat(run("list")).isZero();
    assertThat(out).containsPattern("odd +- +broken .* is no model folder");
  }

  private Path labelled(String name, boolean forMeasuring) throws IOException {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int index = 0; index < 600; index++) {
      boolean toxic = random.nextBoolean();
      boolean labelled = toxic == (random.nextInt(10) > 0);
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"id\":\"%d\",\"text\":\"%s\",\"lang\":\"%s\",\"labels\":{\"toxic\":%d},"
                  + "\"split\":\"%s\"}%n",
              index,
              toxic ? TOXIC : ORDINARY,
              index % 2 == 0 ? "en" : "es",
              labelled ? 1 : 0,
              forMeasuring ? "dev" : "train"));
    }
    return Files.writeString(home.resolve(name), lines);
  }

  private static String export(String name) {
    return EXPORTS.resolve(name).toString();
  }

  private Path zoo(String name) {
    return home.resolve("models").resolve("zoo").resolve(name);
  }

  private void assertRefused(String message, String... arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err).isEqualToNormalizingNewlines("sauti: " + message + "\n");
    assertThat(out).isEmpty();
  }

  private int run(String... arguments) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    CommandLine commandLine = SautiCommand.commandLine();
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    commandLine.setOut(new PrintWriter(outText, true));
    commandLine.setErr(new PrintWriter(errText, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "model";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    int exitCode = commandLine.execute(all);
    out = outText.toString();
    err = errText.toString();
    return exitCode;
  }
}
