package org.sauti.classify.model;

import org.sauti.models.zoo.ModelOutput;

/** Finds the logit of one label, log(p / (1 - p)), in what a model gave. */
@FunctionalInterface
interface Logits {
  // Far beyond what a model can mean; keeps certain models away from infinity.
  double LARGEST = 30;

  double logit(float[] outputs, int label);

  static Logits of(ModelOutput.Activation activation) {
    return switch (activation) {
      case SIGMOID -> (outputs, label) -> outputs[label];
      case SOFTMAX -> Logits::againstTheOthers;
      case NONE -> (outputs, label) -> ofProbability(outputs[label]);
    };
  }

  /** With softmax, log(p / (1 - p)) is the output less the log of the others' summed exponents. */
  private static double againstTheOthers(float[] outputs, int label) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int other = 0; other < outputs.length; other++) {
      if (other != label) {
        largest = Math.max(largest, outputs[other]);
      }
    }
    double sum = 0;
    for (int other = 0; other < outputs.length; other++) {
      if (other != label) {
        sum += Math.exp(outputs[other] - largest);
      }
    }
    return outputs[label] - (largest + Math.log(sum));
  }

  private static double ofProbability(double probability) {
    double logit = Math.log(probability / (1 - probability));
    return Double.isNaN(logit) ? logit : Math.max(-LARGEST, Math.min(LARGEST, logit));
  }
}
