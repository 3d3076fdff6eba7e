package org.sauti.classify.encode;

/**
 * How many neighbours make a feature.
 *
 * @param min fewest, at least 1
 * @param max most, at most {@value #LONGEST}
 */
public record NgramRange(int min, int max) {
  /** The longest n-gram that can be asked for. */
  public static final int LONGEST = 8;

  public NgramRange {
    if (min < 1 || max < min || max > LONGEST) {
      throw new IllegalArgumentException(
          "n-grams need 1 <= min <= max <= " + LONGEST + " but are [" + min + ", " + max + "]");
    }
  }
}
