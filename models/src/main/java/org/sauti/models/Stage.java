package org.sauti.models;

import java.util.Locale;

/** The stages a record passes through. */
public enum Stage {
  INGEST,
  CLASSIFY,
  ENRICH,
  SINK;

  /** Lower-case name, as used in topics, metrics and operator ids. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
