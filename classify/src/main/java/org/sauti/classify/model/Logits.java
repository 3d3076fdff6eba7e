package org.sauti.classify.model;

import java.util.function.IntPredicate;
import org.sauti.models.zoo.ModelOutput;

/**
 * Finds the logit of one harm, log(p / (1 - p)), in what a model gave. Where several outputs stand
 * for it and exclude each other, it holds when one of them does, so their probabilities add up;
 * else it holds as surely as the surest of them says.
 */
@FunctionalInterface
interface Logits {
  // Far beyond what a model can mean; keeps certain models away from infinity.
  double LARGEST = 30;

  /**
   * The logit of a harm; NaN when an output that it depends on is no number.
   *
   * @param outputs of the model for one text
   * @param places of the outputs that stand for the harm, ascending, at least one
   */
  double logit(float[] outputs, int[] places);

  static Logits of(ModelOutput.Activation activation) {
    return switch (activation) {
      case SIGMOID -> Logits::largest;
      case SOFTMAX -> Logits::againstTheOthers;
      case NONE -> (outputs, places) -> ofProbability(largest(outputs, places));
    };
  }

  private static double largest(float[] outputs, int[] places) {
    double largest = outputs[places[0]];
    for (int place : places) {
      largest = Math.max(largest, outputs[place]);
    }
    return largest;
  }

  /** With softmax, log(p / (1 - p)) parts the harm's summed exponents from those of the others. */
  private static double againstTheOthers(float[] outputs, int[] places) {
    boolean[] ofHarm = new boolean[outputs.length];
    for (int place : places) {
      ofHarm[place] = true;
    }
    return logOfSum(outputs, place -> ofHarm[place]) - logOfSum(outputs, place -> !ofHarm[place]);
  }

  private static double logOfSum(float[] outputs, IntPredicate places) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < outputs.length; place++) {
      if (places.test(place)) {
        largest = Math.max(largest, outputs[place]);
      }
    }
    double sum = 0;
    for (int place = 0; place < outputs.length; place++) {
      if (places.test(place)) {
        sum += Math.exp(outputs[place] - largest);
      }
    }
    return largest + Math.log(sum);
  }

  private static double ofProbability(double probability) {
    double logit = Math.log(probability / (1 - probability));
    return Double.isNaN(logit) ? logit : Math.max(-LARGEST, Math.min(LARGEST, logit));
  }
}
