package org.sauti.models;

/**
 * A piece of a comment's text as it was written.
 *
 * @param start index of the first UTF-16 unit
 * @param end index after the last one, greater than {@code start}
 */
public record TextSpan(int start, int end) {
  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a piece of a text: " + start + " to " + end);
    }
  }
}
