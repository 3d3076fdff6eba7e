package org.sauti.classify.model;

import static org.sauti.models.zoo.ModelManifest.ANY_LANGUAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sauti.models.Harm;
import org.sauti.models.Score;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.ModelManifest;

/**
 * Turns a model's outputs into probabilities that mean what they say, by Platt scaling of each
 * label's logit with the slope and intercept of the language.
 *
 * <p>A language that the manifest lacks for a label falls back to the same language without its
 * last subtag ({@code hi-Latn}, {@code hi}) and in the end to every language; what fell back that
 * far counts as unmeasured. A harm that the model does not know gets probability 0 and threshold 1,
 * unmeasured.
 */
public final class Calibration {
  private final HarmLogits logits;
  private final Map<String, List<Scaling>> byLanguage = new TreeMap<>();

  private Calibration(ModelManifest manifest) {
    this.logits = HarmLogits.of(manifest);
    for (String language : manifest.calibration().keySet()) {
      byLanguage.put(language, scalings(manifest, language));
    }
  }

  /** The calibration that a manifest carries. */
  public static Calibration of(ModelManifest manifest) {
    return new Calibration(manifest);
  }

  /**
   * Scores one text.
   *
   * @param outputs of the model, as they came
   * @param language BCP 47 tag
   * @return one score for each harm, in the order of {@link Harm}
   * @throws InferenceException when an output is no number
   */
  public List<Score> scores(float[] outputs, String language) {
    List<Scaling> scalings = nearest(language);
    List<Score> scores = new ArrayList<>(scalings.size());
    for (Scaling scaling : scalings) {
      scores.add(scaling.score(logits, outputs));
    }
    return scores;
  }

  private List<Scaling> nearest(String language) {
    for (String tag = language; !tag.equals(ANY_LANGUAGE); tag = wider(tag)) {
      List<Scaling> found = byLanguage.get(tag);
      if (found != null) {
        return found;
      }
    }
    return byLanguage.get(ANY_LANGUAGE);
  }

  private static String wider(String tag) {
    int lastSubtag = tag.lastIndexOf('-');
    return lastSubtag < 0 ? ANY_LANGUAGE : tag.substring(0, lastSubtag);
  }

  private List<Scaling> scalings(ModelManifest manifest, String language) {
    List<Scaling> scalings = new ArrayList<>();
    for (Harm harm : Harm.values()) {
      scalings.add(logits.has(harm) ? scaling(manifest, language, harm) : Scaling.unknown(harm));
    }
    return scalings;
  }

  private static Scaling scaling(ModelManifest manifest, String language, Harm harm) {
    Map<String, Map<Harm, LabelCalibration>> all = manifest.calibration();
    for (String tag = language; !tag.equals(ANY_LANGUAGE); tag = wider(tag)) {
      LabelCalibration found = all.getOrDefault(tag, Map.of()).get(harm);
      if (found != null) {
        return new Scaling(harm, found, found.isMeasured());
      }
    }
    return new Scaling(harm, all.get(ANY_LANGUAGE).get(harm), false);
  }

  /** How one harm is scored in one language; without calibration when the model lacks the harm. */
  private record Scaling(Harm harm, LabelCalibration calibration, boolean measured) {
    static Scaling unknown(Harm harm) {
      return new Scaling(harm, null, false);
    }

    Score score(HarmLogits logits, float[] outputs) {
      if (calibration == null) {
        return new Score(harm, 0f, 1f, false);
      }
      double logit = logits.logit(outputs, harm);
      double scaled = calibration.slope() * logit + calibration.intercept();
      double probability = 1 / (1 + Math.exp(-scaled));
      return new Score(harm, (float) probability, (float) calibration.threshold(), measured);
    }
  }
}
