package org.sauti.models.zoo;

import java.util.Objects;

/**
 * What a model gives.
 *
 * @param name name of the output in the model file; its shape is [texts, labels]
 * @param activation what the numbers in it are
 */
public record ModelOutput(String name, Activation activation) {
  public ModelOutput {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    Objects.requireNonNull(activation, "activation");
  }

  /** The function that still has to be applied to the outputs to make probabilities of them. */
  public enum Activation {
    /** The outputs are logits of labels that do not exclude each other. */
    SIGMOID,
    /** The outputs are logits of labels of which exactly one holds. */
    SOFTMAX,
    /** The outputs are probabilities already. */
    NONE
  }
}
