package org.sauti.classify.model;

import java.util.EnumMap;
import java.util.Map;
import org.sauti.models.Harm;
import org.sauti.models.zoo.ModelManifest;

/** Reads each harm's logit from a model's outputs, as the manifest says which stand for it. */
final class HarmLogits {
  private final Logits logits;
  private final Map<Harm, int[]> places = new EnumMap<>(Harm.class);

  private HarmLogits(ModelManifest manifest) {
    this.logits = Logits.of(manifest.output().activation());
    manifest.harms().forEach(harm -> places.put(harm, manifest.outputsOf(harm)));
  }

  static HarmLogits of(ModelManifest manifest) {
    return new HarmLogits(manifest);
  }

  /** Whether the model tells of the harm. */
  boolean has(Harm harm) {
    return places.containsKey(harm);
  }

  /**
   * The logit of a harm that the model tells of.
   *
   * @param outputs of the model for one text, as they came
   * @throws InferenceException when an output is no number
   */
  double logit(float[] outputs, Harm harm) {
    double logit = logits.logit(outputs, places.get(harm));
    if (Double.isNaN(logit)) {
      throw new InferenceException("the model's output for " + harm.label() + " is no number");
    }
    return logit;
  }

  /**
   * The logits of all harms that the model tells of.
   *
   * @throws InferenceException when an output is no number
   */
  Map<Harm, Double> all(float[] outputs) {
    Map<Harm, Double> all = new EnumMap<>(Harm.class);
    places.keySet().forEach(harm -> all.put(harm, logit(outputs, harm)));
    return all;
  }
}
