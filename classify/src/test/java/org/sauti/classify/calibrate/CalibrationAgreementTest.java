package org.sauti.classify.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.zoo.Interval;
import org.sauti.models.zoo.Measurement;

/**
 * An added model's calibration means what the shipped model's means; see {@code
 * models/training/reference_calibration.py}.
 */
class CalibrationAgreementTest {
  @Test
  void should_calibrate_as_training_does() throws IOException {
    JsonNode cases =
        new ObjectMapper().readTree(CalibrationAgreementTest.class.getResource("reference.json"));
    assertThat(cases).hasSize(4);

    for (JsonNode expected : cases) {
      // given
      CalibrationSample sample = CalibrationSample.of(texts(expected), Harm.THREAT);
      double floor = expected.get("floor").doubleValue();

      // when
      FittedCalibration fitted = FittedCalibration.of(sample, floor);
      Measurement measured = CrossFit.measure(sample, floor);

      // then
      assertClose(fitted.scaling().slope(), expected.get("slope"), 1e-3);
      assertClose(fitted.scaling().intercept(), expected.get("intercept"), 1e-3);
      assertClose(fitted.threshold(), expected.get("threshold"), 1e-3);
      JsonNode numbers = expected.get("measured");
      assertThat(measured.n()).isEqualTo(numbers.get("n").intValue());
      assertThat(measured.positives()).isEqualTo(numbers.get("positives").intValue());
      assertClose(measured.f1(), numbers.get("f1"), 1e-3);
      assertClose(measured.ece(), numbers.get("ece"), 1e-3);
      assertInterval(measured.precision(), numbers.get("precision"));
      assertInterval(measured.recall(), numbers.get("recall"));
    }
  }

  private static void assertInterval(Interval interval, JsonNode expected) {
    assertClose(interval.value(), expected.get(0), 1e-3);
    // Resamples are drawn by another generator of random numbers.
    assertClose(interval.low(), expected.get(1), 0.015);
    assertClose(interval.high(), expected.get(2), 0.015);
  }

  private static void assertClose(double actual, JsonNode expected, double difference) {
    assertThat(actual).isCloseTo(expected.doubleValue(), within(difference));
  }

  private static List<CalibrationText> texts(JsonNode json) {
    List<CalibrationText> texts = new ArrayList<>();
    for (int index = 0; index < json.get("logits").size(); index++) {
      texts.add(
          new CalibrationText(
              json.get("sources").get(index).textValue(),
              "en",
              json.get("groups").get(index).textValue(),
              Map.of(Harm.THREAT, json.get("positive").get(index).booleanValue()),
              Map.of(Harm.THREAT, json.get("logits").get(index).doubleValue())));
    }
    return texts;
  }
}
