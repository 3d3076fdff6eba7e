package org.sauti.sink.export.mask;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Places in a text that are to be masked. They do not overlap: what was marked first stands. */
final class Marks {
  private final TreeMap<Integer, Mark> byStart = new TreeMap<>();

  /**
   * A place.
   *
   * @param end after its last character
   * @param kind what is there
   */
  private record Mark(int end, PersonalData kind) {}

  /** Marks a place, unless a part of it is marked already. */
  void add(PersonalData kind, int start, int end) {
    if (start < end && isFree(start, end)) {
      byStart.put(start, new Mark(end, kind));
    }
  }

  boolean isFree(int start, int end) {
    Map.Entry<Integer, Mark> before = byStart.lowerEntry(end);
    return before == null || before.getValue().end() <= start;
  }

  /** A digit outside the basic plane is two characters, of which the plain form shows the first. */
  private static int endOfCharacter(String text, int end) {
    boolean inside =
        end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return inside ? end + 1 : end;
  }

  /** The text with a token in each place. */
  MaskedText applyTo(String text) {
    Map<PersonalData, Integer> found = new EnumMap<>(PersonalData.class);
    StringBuilder masked = new StringBuilder(text.length());
    int done = 0;
    for (Map.Entry<Integer, Mark> place : byStart.entrySet()) {
      Mark mark = place.getValue();
      masked.append(text, done, place.getKey()).append(mark.kind().token());
      found.merge(mark.kind(), 1, Integer::sum);
      done = endOfCharacter(text, mark.end());
    }
    masked.append(text, done, text.length());
    return new MaskedText(masked.toString(), found);
  }
}
