package org.sauti.app.score;

import java.util.Set;

/** The columns that scoring reads or writes; a row's other columns pass through. */
final class Columns {
  static final String ID = "id";
  static final String TEXT = "text";
  static final String LANGUAGE = "lang";
  static final String SCORES = "scores";
  static final String FLAGS = "flags";
  static final String HIGHLIGHTS = "highlights";

  static final Set<String> KNOWN = Set.of(ID, TEXT, LANGUAGE, SCORES, FLAGS);

  private Columns() {}
}
