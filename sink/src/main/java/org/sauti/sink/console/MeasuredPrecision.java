package org.sauti.sink.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.Verdict;
import org.sauti.models.zoo.Interval;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.Measurement;
import org.sauti.models.zoo.ModelManifest;

/**
 * How often the models' findings are right, as their manifests have it from when it was measured.
 */
public final class MeasuredPrecision {
  private final Map<ModelRef, ModelManifest> manifests = new HashMap<>();

  /**
   * @param manifests of the models whose verdicts may be shown
   */
  public MeasuredPrecision(List<ModelManifest> manifests) {
    for (ModelManifest manifest : manifests) {
      this.manifests.put(
          new ModelRef(manifest.name(), manifest.version(), manifest.sha256()), manifest);
    }
  }

  /**
   * How many of the texts that a model flagged at its own threshold have the harm.
   *
   * @param value share of them, in [0, 1]
   * @param low lower bound of the 95 % interval
   * @param high upper bound of the 95 % interval
   * @param n texts measured on
   */
  record Precision(double value, double low, double high, int n) {
    static Precision of(Measurement measured) {
      Interval precision = measured.precision();
      return new Precision(precision.value(), precision.low(), precision.high(), measured.n());
    }
  }

  /**
   * The precision for a harm in the language of the verdict, of the model that told of the harm;
   * empty when nobody measured it or the model is not known here.
   */
  Optional<Precision> of(Verdict verdict, Harm harm) {
    return telling(verdict, harm).flatMap(model -> of(model, verdict.language(), harm));
  }

  /** The same of a model by its name and version, with a space between. */
  Optional<Precision> of(String model, String language, Harm harm) {
    return manifests.values().stream()
        .filter(manifest -> model.equals(manifest.name() + " " + manifest.version()))
        .findFirst()
        .flatMap(manifest -> of(manifest, language, harm));
  }

  private static Optional<Precision> of(ModelManifest model, String language, Harm harm) {
    return Optional.ofNullable(calibration(model, language, harm))
        .filter(LabelCalibration::isMeasured)
        .map(calibration -> Precision.of(calibration.measured()));
  }

  /** A harm that the second model does not know has the score of the first one. */
  private Optional<ModelManifest> telling(Verdict verdict, Harm harm) {
    ModelManifest judge = manifests.get(verdict.model());
    if (judge == null || judge.harms().contains(harm)) {
      return Optional.ofNullable(judge);
    }
    return Optional.ofNullable(verdict.screenedBy()).map(manifests::get);
  }

  /** The one that was used: of the language, else of the same without its last subtag. */
  private static LabelCalibration calibration(ModelManifest manifest, String language, Harm harm) {
    for (String tag = language; !tag.isEmpty(); tag = wider(tag)) {
      LabelCalibration found = manifest.calibration().getOrDefault(tag, Map.of()).get(harm);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String wider(String tag) {
    return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
  }
}
