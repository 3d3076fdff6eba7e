package org.sauti.sink.export;

import java.util.Locale;

/** Why an item of the period is in no dataset; the first that fits counts. */
public enum LeftOut {
  /** It has or had to do with somebody under age. */
  CHILD_SAFETY,
  /** Its author, or somebody it is aimed at, asked to be left out. */
  ERASED,
  /** Its comment was deleted, and with it the text. */
  DELETED,
  /** Its record cannot be read. */
  UNREADABLE;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Its name in the card. */
  public String label() {
    return label;
  }
}
