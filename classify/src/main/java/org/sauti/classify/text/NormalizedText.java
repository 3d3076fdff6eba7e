package org.sauti.classify.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Objects;

/**
 * A normalised text that still knows, for each of its chars, which chars of the original it was
 * made from. So what is found in the normalised text can be shown in the original. Immutable.
 */
public final class NormalizedText {
  private final String original;
  private final String text;

  // For each char of the text the span of the original it came from; both null when each comes
  // from the one at the same place, so that most texts cost no arrays. Neither of them ever
  // decreases.
  private final int[] starts;
  private final int[] ends;

  /**
   * @param starts for each char of {@code text} where its source begins in {@code original}
   * @param ends for each char of {@code text} where its source ends; the arrays are kept, not
   *     copied
   */
  NormalizedText(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** A text to which nothing has been done yet. */
  public static NormalizedText unchanged(String original) {
    Objects.requireNonNull(original, "original");
    return new NormalizedText(original, original, null, null);
  }

  /** The text as it was written. */
  public String original() {
    return original;
  }

  /** The text as models and rules read it; can be empty. */
  public String text() {
    return text;
  }

  /**
   * Where a piece of the normalised text stands in the original, widened to whole graphemes (what a
   * reader sees as one character), so that a highlight never cuts an accent or an emoji in two.
   *
   * @param start index of the first char in {@link #text()}
   * @param end index after the last char in {@link #text()}, greater than {@code start}
   * @throws IndexOutOfBoundsException when the text has no such piece
   * @throws IllegalArgumentException when the piece is empty
   */
  public Span toOriginal(int start, int end) {
    Objects.checkFromToIndex(start, end, text.length());
    if (start == end) {
      throw new IllegalArgumentException("an empty piece has no place in the original");
    }
    BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
    graphemes.setText(original);
    int first = originalStart(start);
    int last = originalEnd(end - 1);
    return new Span(
        graphemes.isBoundary(first) ? first : graphemes.preceding(first),
        graphemes.isBoundary(last) ? last : graphemes.following(last));
  }

  /** Another text of the same length, each char of which comes from where the one here does. */
  NormalizedText withText(String changed) {
    return new NormalizedText(original, changed, starts, ends);
  }

  /**
   * The text as if a piece of it had never been written: gone from {@link #text()}, and what it was
   * made from gone from {@link #original()}. A source that the piece shares with its neighbours
   * goes too. For models to read; spans of it are those of the shorter original.
   *
   * @param start index of the first char in {@link #text()}
   * @param end index after the last char in {@link #text()}, greater than {@code start}
   * @throws IndexOutOfBoundsException when the text has no such piece
   */
  public NormalizedText without(int start, int end) {
    Objects.checkFromToIndex(start, end, text.length());
    int from = originalStart(start);
    int to = originalEnd(end - 1);
    String rest = text.substring(0, start) + text.substring(end);
    int[] restStarts = new int[rest.length()];
    int[] restEnds = new int[rest.length()];
    copySources(0, start, restStarts, restEnds, 0);
    copySources(end, text.length(), restStarts, restEnds, start);
    for (int index = 0; index < rest.length(); index++) {
      restStarts[index] = moved(restStarts[index], from, to);
      restEnds[index] = moved(restEnds[index], from, to);
    }
    return new NormalizedText(
        original.substring(0, from) + original.substring(to), rest, restStarts, restEnds);
  }

  /** Where a place of the original is when [from, to) is no longer in it. */
  private static int moved(int place, int from, int to) {
    return place <= from ? place : Math.max(from, place - (to - from));
  }

  /** Where the source of the char at this index begins in the original. */
  int originalStart(int index) {
    return starts == null ? index : starts[index];
  }

  /** Where the source of the char at this index ends in the original. */
  int originalEnd(int index) {
    return ends == null ? index + 1 : ends[index];
  }

  /** Copies the sources of the chars in {@code [from, to)} to {@code at} in the two arrays. */
  void copySources(int from, int to, int[] startsOut, int[] endsOut, int at) {
    if (starts != null) {
      System.arraycopy(starts, from, startsOut, at, to - from);
      System.arraycopy(ends, from, endsOut, at, to - from);
      return;
    }
    for (int index = from; index < to; index++) {
      startsOut[at + index - from] = index;
      endsOut[at + index - from] = index + 1;
    }
  }
}
