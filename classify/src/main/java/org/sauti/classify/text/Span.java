package org.sauti.classify.text;

/**
 * A piece of a text.
 *
 * @param start index of the first char
 * @param end index after the last char; never before {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
    }
  }

  /** Number of chars. */
  public int length() {
    return end - start;
  }
}
