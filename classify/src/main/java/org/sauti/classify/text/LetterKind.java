package org.sauti.classify.text;

/** What a letter is to the search for look-alikes. */
enum LetterKind {
  /** No letter of an alphabet with look-alikes: digits, marks, Han and so on. */
  NO_LETTER,
  /** A letter that a language in Latin script uses. */
  LATIN,
  /** A Latin letter that looks like a plain one, or the dotless i. */
  STRANGE_LATIN,
  /** A letter of Cyrillic, Greek or Armenian. */
  FOREIGN,
  /** A letter of an alphabet that is hardly ever used: Cherokee, Coptic and so on. */
  RARE
}
