package org.sauti.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.models.Harm;
import org.sauti.models.Score;
import org.sauti.models.zoo.Interval;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.Measurement;
import org.sauti.models.zoo.ModelInput;
import org.sauti.models.zoo.ModelManifest;
import org.sauti.models.zoo.ModelOutput;
import org.sauti.models.zoo.ModelOutput.Activation;

class CalibrationTest {
  private static final Measurement MEASURED =
      new Measurement(100, 10, new Interval(1, 1, 1), new Interval(1, 1, 1), 1, 0);
  private static final LabelCalibration PLAIN = new LabelCalibration(1, 0, 0.5, null);

  @Test
  void should_scale_the_logit_of_each_label_in_the_order_of_the_harms() {
    // given: sigmoid(2 * ln 3 / 2 - 0) = 3/4, sigmoid(1 * 0 - ln 4) = 1/5
    Calibration calibration =
        Calibration.of(
            manifest(
                Activation.SIGMOID,
                List.of("toxic", "threat"),
                Map.of(
                    "*",
                    Map.of(
                        Harm.THREAT, new LabelCalibration(2, 0, 0.625, null),
                        Harm.TOXIC, new LabelCalibration(1, -Math.log(4), 0.125, null)))));

    // when
    List<Score> scores = calibration.scores(new float[] {0f, (float) Math.log(3) / 2}, "en");

    // then
    assertThat(scores).extracting(Score::harm).containsExactly(Harm.values());
    assertThat(scores.get(Harm.THREAT.ordinal()))
        .isEqualTo(new Score(Harm.THREAT, 0.75f, 0.625f, false));
    assertThat(scores.get(Harm.TOXIC.ordinal()))
        .isEqualTo(new Score(Harm.TOXIC, 0.2f, 0.125f, false));
  }

  @Test
  void should_never_flag_a_harm_that_the_model_does_not_know() {
    Score score = scoresOf(Map.of(), "en").get(Harm.STALKING.ordinal());

    assertThat(score).isEqualTo(new Score(Harm.STALKING, 0f, 1f, false));
    assertThat(score.flagged()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "hi-Latn, 0.25, true",
    "hi-Latn-IN, 0.25, true",
    "hi, 0.5, true",
    "hi-Deva, 0.5, true",
    "sw, 0.125, false",
    "en, 0.75, false",
    "und, 0.75, false"
  })
  void should_fall_back_to_the_wider_language(String language, float threshold, boolean measured) {
    // given
    Map<String, Map<Harm, LabelCalibration>> calibration =
        Map.of(
            "hi-Latn", Map.of(Harm.THREAT, new LabelCalibration(1, 0, 0.25, MEASURED)),
            "hi", Map.of(Harm.THREAT, new LabelCalibration(1, 0, 0.5, MEASURED)),
            "sw", Map.of(Harm.THREAT, new LabelCalibration(1, 0, 0.125, null)));

    // when
    Score threat = scoresOf(calibration, language).get(Harm.THREAT.ordinal());

    // then
    assertThat(threat.threshold()).isEqualTo(threshold);
    assertThat(threat.measured()).isEqualTo(measured);
  }

  @Test
  void should_fall_back_for_each_label_by_itself() {
    // given
    Map<String, Map<Harm, LabelCalibration>> calibration =
        Map.of(
            "hi-Latn", Map.of(Harm.THREAT, new LabelCalibration(1, 0, 0.25, MEASURED)),
            "hi", Map.of(Harm.TOXIC, new LabelCalibration(1, 0, 0.5, MEASURED)));

    // when
    List<Score> scores = scoresOf(calibration, "hi-Latn");

    // then
    assertThat(scores.get(Harm.THREAT.ordinal()).threshold()).isEqualTo(0.25f);
    assertThat(scores.get(Harm.TOXIC.ordinal()).threshold()).isEqualTo(0.5f);
    assertThat(scores.get(Harm.TOXIC.ordinal()).measured()).isTrue();
  }

  @Test
  void should_give_the_softmax_of_labels_that_exclude_each_other() {
    // given
    Calibration calibration =
        Calibration.of(
            manifest(Activation.SOFTMAX, List.of("none", "threat", "toxic"), Map.of("*", plain())));

    // when
    List<Score> scores =
        calibration.scores(
            new float[] {100f, 100f + (float) Math.log(2), 100f + (float) Math.log(5)}, "en");

    // then
    assertThat(scores.get(Harm.THREAT.ordinal()).probability()).isCloseTo(0.25f, within(1e-6f));
    assertThat(scores.get(Harm.TOXIC.ordinal()).probability()).isCloseTo(0.625f, within(1e-6f));
  }

  @Test
  void should_add_up_what_labels_that_exclude_each_other_say_of_a_harm() {
    // given: probabilities of 1/8, 2/8 and 5/8
    Calibration calibration =
        Calibration.of(
            manifest(
                Activation.SOFTMAX,
                List.of("toxic", "threat+toxic", "none"),
                Map.of("*", plain())));

    // when
    List<Score> scores = calibration.scores(new float[] {-90f, -90f + ln(2), -90f + ln(5)}, "en");

    // then
    assertThat(scores.get(Harm.THREAT.ordinal()).probability()).isCloseTo(0.25f, within(1e-6f));
    assertThat(scores.get(Harm.TOXIC.ordinal()).probability()).isCloseTo(0.375f, within(1e-6f));
  }

  @ParameterizedTest
  @CsvSource({"SIGMOID, 0.75", "NONE, 0.5"})
  void should_take_the_likeliest_of_the_labels_that_stand_for_a_harm(
      Activation activation, float probability) {
    // given
    Calibration calibration =
        Calibration.of(
            manifest(activation, List.of("toxic", "threat", "toxic"), Map.of("*", plain())));

    // when: the largest output of toxic is the logit of 3/4, or a probability of 1/2
    float largest = activation == Activation.NONE ? 0.5f : ln(3);
    List<Score> scores = calibration.scores(new float[] {0.25f, 0.9f, largest}, "en");

    // then
    assertThat(scores.get(Harm.TOXIC.ordinal()).probability())
        .isCloseTo(probability, within(1e-6f));
  }

  @ParameterizedTest
  @CsvSource({"0.25, 0.25", "0, 0", "1, 1"})
  void should_take_probabilities_as_they_are(float output, float probability) {
    // given
    Calibration calibration =
        Calibration.of(manifest(Activation.NONE, List.of("threat", "toxic"), Map.of("*", plain())));

    // when
    List<Score> scores = calibration.scores(new float[] {output, 0.5f}, "en");

    // then
    assertThat(scores.get(Harm.THREAT.ordinal()).probability())
        .isCloseTo(probability, within(1e-12f));
  }

  @ParameterizedTest
  @CsvSource({"SIGMOID", "SOFTMAX", "NONE"})
  void should_refuse_an_output_that_is_no_number(Activation activation) {
    // given
    Calibration calibration =
        Calibration.of(manifest(activation, List.of("threat", "toxic"), Map.of("*", plain())));

    // when / then
    assertThatThrownBy(() -> calibration.scores(new float[] {Float.NaN, 0f}, "en"))
        .isInstanceOf(InferenceException.class)
        .hasMessage("the model's output for threat is no number");
  }

  private static List<Score> scoresOf(
      Map<String, Map<Harm, LabelCalibration>> languages, String language) {
    Map<Harm, LabelCalibration> fallback =
        Map.of(Harm.THREAT, new LabelCalibration(1, 0, 0.75, MEASURED), Harm.TOXIC, PLAIN);
    Map<String, Map<Harm, LabelCalibration>> calibration = new HashMap<>(languages);
    calibration.put("*", fallback);
    return Calibration.of(manifest(Activation.SIGMOID, List.of("threat", "toxic"), calibration))
        .scores(new float[] {0f, 0f}, language);
  }

  private static float ln(double value) {
    return (float) Math.log(value);
  }

  private static Map<Harm, LabelCalibration> plain() {
    return Map.of(Harm.THREAT, PLAIN, Harm.TOXIC, PLAIN);
  }

  private static ModelManifest manifest(
      Activation activation,
      List<String> labels,
      Map<String, Map<Harm, LabelCalibration>> calibration) {
    ModelInput.Range range = new ModelInput.Range(1, 2);
    return new ModelManifest(
        "small",
        "1",
        "for tests",
        "Apache-2.0",
        LocalDate.of(2026, 11, 23),
        "model.onnx",
        "0".repeat(64),
        labels,
        new ModelInput.HashedNgrams(1000, range, range, 512, 1, null),
        new ModelOutput("logits", activation),
        calibration);
  }
}
