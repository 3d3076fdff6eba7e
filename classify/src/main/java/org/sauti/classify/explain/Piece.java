package org.sauti.classify.explain;

/**
 * A piece of a normalised text that can be left out.
 *
 * @param start index of its first char
 * @param end index after its last char, greater than {@code start}, without the white space behind
 * @param next index where the next piece begins, at least {@code end}; the white space between goes
 *     with the piece
 */
record Piece(int start, int end, int next) {
  /** This piece and all up to another. */
  Piece upTo(Piece last) {
    return new Piece(start, last.end, last.next);
  }

  /** Where to begin so that the white space before this piece goes with it. */
  int startWithSpace(String text) {
    int index = start;
    while (index > 0 && Character.isWhitespace(text.charAt(index - 1))) {
      index--;
    }
    return index;
  }
}
