package org.sauti.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sauti.classify.onnx.ModelFolders.TWO_LABELS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.classify.cascade.CascadeSettings;
import org.sauti.classify.model.BatchLimits;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.SharedModels;
import org.sauti.classify.model.TextInput;
import org.sauti.models.Harm;
import org.sauti.models.Highlight;
import org.sauti.models.TextSpan;
import org.sauti.models.Verdict;
import org.sauti.models.zoo.InvalidModelException;

/** Two small models of which one passes texts on to the other. */
class ModelChoiceTest {
  private static final String MEASURED_IN_ENGLISH =
      """
      {"*": {"threat": {"slope": 1, "intercept": 0, "threshold": 0.5},
             "toxic": {"slope": 1, "intercept": 0, "threshold": 0.5}},
       "en": {"toxic": {"slope": 4, "intercept": 0, "threshold": 0.5, "measured":
               {"n": 9, "positives": 3, "precision": [1, 1, 1], "recall": [1, 1, 1],
                "f1": 1, "ece": 0}}}}""";

  @TempDir Path path;

  @Test
  void should_tell_which_model_judged_and_which_passed_the_text_on() throws IOException {
    // given: each "awful" adds 1 to the logit of the fast model, and 4 to that of the careful one
    Path fast = folder("fast", TWO_LABELS, "gender_abuse");
    Path careful = folder("careful", MEASURED_IN_ENGLISH, "gender_abuse");
    ModelChoice models =
        new ModelChoice(fast.toString(), new CascadeSettings(careful.toString(), 1.5), false);
    int before = SharedModels.ofProcess().loaded();

    try (Classifier classifier =
        Classifier.open(models, BatchLimits.DEFAULT, InstantSource.system())) {
      // when
      List<Outcome<Verdict>> outcomes =
          classifier.classify(
              List.of(
                  new TextInput("awful", "en"),
                  new TextInput("awful awful", "en"),
                  new TextInput("awful", "sw")));

      // then
      assertThat(outcomes)
          .extracting(outcome -> verdict(outcome).scores().get(0).probability())
          .containsExactly(sigmoid(4), sigmoid(2), sigmoid(1));
      assertThat(verdict(outcomes.get(0)).model().name()).isEqualTo("careful");
      assertThat(verdict(outcomes.get(0)).screenedBy()).isEqualTo(classifier.model());
      assertThat(verdict(outcomes.get(1)).model()).isEqualTo(classifier.model());
      assertThat(verdict(outcomes.get(1)).screenedBy()).isNull();
    }
    assertThat(SharedModels.ofProcess().loaded()).isEqualTo(before);
  }

  @Test
  void should_say_which_words_carried_the_score_where_it_is_asked_to() throws IOException {
    // given: without the only "awful" the probability is one half
    Path folder = folder("fast", TWO_LABELS.replace("0.5", "0.6"), "gender_abuse");

    try (Classifier classifier =
        Classifier.open(
            new ModelChoice(folder.toString(), null, true),
            BatchLimits.DEFAULT,
            InstantSource.system())) {
      // when
      List<Outcome<Verdict>> outcomes =
          classifier.classify(
              List.of(
                  new TextInput("\ud83d\ude02 you are AWFUL!", "en"),
                  new TextInput("you are kind", "en")));

      // then
      assertThat(verdict(outcomes.get(0)).highlights())
          .containsExactly(
              new Highlight(Harm.GENDER_ABUSE, new TextSpan(11, 16), sigmoid(1) - 0.5f));
      assertThat(verdict(outcomes.get(1)).highlights()).isEmpty();
    }
  }

  @Test
  void should_refuse_models_that_make_no_cascade() throws IOException {
    Path fast = folder("fast", TWO_LABELS, "gender_abuse");
    Path other = folder("other", MEASURED_IN_ENGLISH, "toxic");
    int before = SharedModels.ofProcess().loaded();

    assertRefused(fast, other, " does not tell of gender_abuse, by which a cascade decides");
    assertRefused(other, fast, " does not tell of gender_abuse, by which a cascade decides");
    assertRefused(fast, fast, " was measured for gender_abuse in no language");
    assertRefused(fast, path.resolve("nowhere"), " is no model folder");
    assertThat(SharedModels.ofProcess().loaded()).isEqualTo(before);
  }

  private static void assertRefused(Path fast, Path careful, String reason) {
    ModelChoice models =
        new ModelChoice(fast.toString(), new CascadeSettings(careful.toString(), 1.5), false);
    assertThatThrownBy(models::check)
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining(reason);
    assertThatThrownBy(() -> Classifier.open(models, BatchLimits.DEFAULT, InstantSource.system()))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining(reason);
  }

  private Path folder(String name, String calibration, String label) throws IOException {
    Path folder = TokenModels.write(path.resolve(name), TokenModels.wordModel(), calibration);
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("\"small\"", "\"" + name + "\"")
            .replace("\"toxic\"", "\"" + label + "\""));
    return folder;
  }

  private static float sigmoid(double logit) {
    return (float) (1 / (1 + Math.exp(-logit)));
  }

  private static Verdict verdict(Outcome<Verdict> outcome) {
    return ((Outcome.Success<Verdict>) outcome).value();
  }
}
