package org.sauti.classify.text;

import java.util.Arrays;

/**
 * Applies edits to a text from left to right and keeps track of where everything came from. What
 * lies between two edits stays as it is. Nothing is copied before the first edit.
 */
final class TextRewriter {
  private final NormalizedText source;
  private final String text;
  private char[] chars;

  // Null as long as each char of the result comes from the one at the same place.
  private int[] starts;
  private int[] ends;
  private int size;
  private int done;

  TextRewriter(NormalizedText source) {
    this.source = source;
    this.text = source.text();
  }

  /** Leaves out the chars in {@code [from, to)}. */
  void drop(int from, int to) {
    keepUntil(from);
    traceSources();
    done = to;
  }

  /** Puts one char in place of those in {@code [from, to)}. */
  void replace(int from, int to, char replacement) {
    keepUntil(from);
    if (to - from > 1) {
      traceSources();
    }
    ensureRoom(1);
    chars[size] = replacement;
    markSources(from, to, 1);
  }

  /**
   * Puts other text in place of the chars in {@code [from, to)}, of which there is at least one.
   */
  void replace(int from, int to, String replacement) {
    keepUntil(from);
    traceSources();
    int length = replacement.length();
    ensureRoom(length);
    replacement.getChars(0, length, chars, size);
    markSources(from, to, length);
  }

  /** The text after all edits; the very source when there were none. */
  NormalizedText finish() {
    if (chars == null) {
      return source;
    }
    keepUntil(text.length());
    String result = new String(chars, 0, size);
    return starts == null
        ? source.withText(result)
        : new NormalizedText(
            source.original(), result, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
  }

  private void markSources(int from, int to, int length) {
    if (starts != null) {
      Arrays.fill(starts, size, size + length, source.originalStart(from));
      Arrays.fill(ends, size, size + length, source.originalEnd(to - 1));
    }
    size += length;
    done = to;
  }

  private void keepUntil(int from) {
    int length = from - done;
    ensureRoom(length);
    text.getChars(done, from, chars, size);
    if (starts != null) {
      source.copySources(done, from, starts, ends, size);
    }
    size += length;
    done = from;
  }

  /** From the first edit on that is not one char for one. */
  private void traceSources() {
    if (starts == null) {
      starts = new int[chars.length];
      ends = new int[chars.length];
      source.copySources(0, size, starts, ends, 0);
    }
  }

  private void ensureRoom(int more) {
    if (chars == null) {
      chars = new char[Math.max(text.length(), more) + 16];
      return;
    }
    int needed = size + more;
    if (needed > chars.length) {
      int capacity = Math.max(needed, chars.length + (chars.length >> 1));
      chars = Arrays.copyOf(chars, capacity);
      if (starts != null) {
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
      }
    }
  }
}
