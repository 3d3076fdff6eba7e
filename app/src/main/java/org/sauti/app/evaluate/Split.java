package org.sauti.app.evaluate;

import java.util.Locale;

/** Which part of labelled texts is measured on. */
public enum Split {
  /** Texts kept apart for measuring. */
  DEV,
  /** Texts that a model may have been trained on: what it does on them says little. */
  TRAIN,
  /** Both. */
  ALL;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The split's name in data and in output. */
  public String label() {
    return label;
  }

  /**
   * Whether a text belongs to this part.
   *
   * @param split what the record says; null when it says nothing, and then it belongs to each
   */
  boolean takes(String split) {
    return this == ALL || split == null || split.equals(label);
  }
}
