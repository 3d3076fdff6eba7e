package org.sauti.app.evaluate;

import java.util.Locale;

/** By what texts are grouped. */
public enum Dimension {
  /** The record's {@code lang}. */
  LANGUAGE,
  /** The record's {@code source}. */
  SOURCE,
  /** Every harm in the groups too, where otherwise only the overall labels are shown. */
  HARM,
  /** The record's {@code functionality}: what the text does. */
  FUNCTIONALITY;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The dimension's name in options and output. */
  public String label() {
    return label;
  }
}
