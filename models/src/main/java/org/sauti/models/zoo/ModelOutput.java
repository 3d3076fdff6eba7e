package org.sauti.models.zoo;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a model gives.
 *
 * @param name name of the output in the model file; its shape is [texts, labels]
 * @param activation what the numbers in it are
 * @param names what whoever made the model calls its labels, in order; empty when they have no
 *     other names than the manifest's
 */
public record ModelOutput(String name, Activation activation, List<String> names) {
  public ModelOutput {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    Objects.requireNonNull(activation, "activation");
    names = List.copyOf(names);
  }

  /** An output whose labels have no other names than the manifest's. */
  public ModelOutput(String name, Activation activation) {
    this(name, activation, List.of());
  }

  /** The function that still has to be applied to the outputs to make probabilities of them. */
  public enum Activation {
    /** The outputs are logits of labels that do not exclude each other. */
    SIGMOID,
    /** The outputs are logits of labels of which exactly one holds. */
    SOFTMAX,
    /** The outputs are probabilities already. */
    NONE;

    /** The activation's name in manifests. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
