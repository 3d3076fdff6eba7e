package org.sauti.models.zoo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sauti.models.DidYouMean;
import org.sauti.models.Harm;

/** Reads the part of the manifest that says how sure the model is, by language and label. */
final class CalibrationReader {
  private CalibrationReader() {}

  static Map<String, Map<Harm, LabelCalibration>> byLanguage(StrictObject json) {
    return json.objects((language, labels) -> byHarm(labels));
  }

  private static Map<Harm, LabelCalibration> byHarm(StrictObject json) {
    Map<Harm, LabelCalibration> byHarm = new EnumMap<>(Harm.class);
    json.objects((label, calibration) -> calibration(json, label, calibration))
        .forEach((label, found) -> Harm.ofLabel(label).ifPresent(harm -> byHarm.put(harm, found)));
    return byHarm;
  }

  private static LabelCalibration calibration(
      StrictObject parent, String label, StrictObject json) {
    if (Harm.ofLabel(label).isEmpty()) {
      parent.wrong(label, "is no harm" + DidYouMean.hint(label, Harm.labels()));
      return null;
    }
    Double slope = json.number("slope");
    Double intercept = json.number("intercept");
    Double threshold = json.number("threshold");
    Measurement measured = json.objectOrNull("measured", CalibrationReader::measurement);
    return json.build(() -> new LabelCalibration(slope, intercept, threshold, measured));
  }

  private static Measurement measurement(StrictObject json) {
    Integer n = json.integer("n");
    Integer positives = json.integer("positives");
    Interval precision = json.numbers("precision", 3, CalibrationReader::interval);
    Interval recall = json.numbers("recall", 3, CalibrationReader::interval);
    Double f1 = json.number("f1");
    Double ece = json.number("ece");
    return json.build(() -> new Measurement(n, positives, precision, recall, f1, ece));
  }

  private static Interval interval(List<Double> bounds) {
    return new Interval(bounds.get(0), bounds.get(1), bounds.get(2));
  }
}
