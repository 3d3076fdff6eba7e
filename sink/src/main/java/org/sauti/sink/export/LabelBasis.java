package org.sauti.sink.export;

import java.util.Locale;

/** Who had the last word on a label. */
public enum LabelBasis {
  /** The moderators who gave their opinion independently: the label is the share who said yes. */
  OPINIONS,
  /** Somebody with more say, after others had disagreed or passed the item up. */
  FINAL,
  /** Somebody who corrected the label after the decision. */
  CORRECTION;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Its name in data. */
  public String label() {
    return label;
  }
}
