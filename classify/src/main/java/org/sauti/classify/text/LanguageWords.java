package org.sauti.classify.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The words of one language with how often each was seen. For one thread. */
final class LanguageWords {
  /** Words that fewer texts have are not kept. */
  static final int FEWEST_TEXTS = 3;

  private static final int FEWEST_AFTER_ARTICLES = 2;

  // A word that is so many times rarer than another that it is likely to be misspelt for.
  private static final int MUCH_RARER = 100;
  private static final int RARER_THAN_WITH_ACCENTS = 8;

  private final String tag;
  private final Map<String, Count> counts = new HashMap<>();
  private long total;

  LanguageWords(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }

  /** Number of words seen. */
  long total() {
    return total;
  }

  /** Counts a word. */
  void add(String word, int texts, int capitals) {
    Count count = counts.computeIfAbsent(word, key -> new Count());
    total++;
    count.all++;
    count.texts += texts;
    count.isListed |= texts >= FEWEST_TEXTS;
    count.small += capitals == WordPlaces.SMALL ? 1 : 0;
    count.capital += capitals == WordPlaces.CAPITAL || capitals == WordPlaces.NOUN ? 1 : 0;
    count.noun += capitals == WordPlaces.NOUN ? 1 : 0;
  }

  /** Adds with how many capitals, and how many small letters, each word was written. */
  void addCapitalsTo(Map<String, int[]> capitals) {
    if (!writesNounsWithCapitals()) {
      counts.forEach(
          (word, count) -> {
            if (count.capital > 0) {
              int[] both = capitals.computeIfAbsent(word, key -> new int[2]);
              both[0] += count.capital;
              both[1] += count.small;
            }
          });
    }
  }

  /** The words worth knowing, with how often each was seen. */
  Map<String, Integer> worthKnowing(Set<String> names) {
    Map<String, Integer> kept = new TreeMap<>();
    counts.forEach(
        (word, count) -> {
          if (count.texts >= FEWEST_TEXTS && !isName(word, count, names)) {
            kept.put(word, count.all);
          }
        });
    dropMisspelt(kept);
    return kept;
  }

  private boolean isName(String word, Count count, Set<String> names) {
    if (writesNounsWithCapitals()) {
      return count.capital > count.small
          && (count.noun < FEWEST_AFTER_ARTICLES || names.contains(word))
          && !count.isListed;
    }
    return !count.isListed && (names.contains(word) || count.capital > count.small);
  }

  private boolean writesNounsWithCapitals() {
    return tag.equals("de");
  }

  private static void dropMisspelt(Map<String, Integer> kept) {
    Map<String, Integer> mostOfLetters = new HashMap<>();
    Map<String, Integer> mostWithAccents = new HashMap<>();
    kept.forEach(
        (word, count) -> {
          mostOfLetters.merge(letters(word), count, Math::max);
          mostWithAccents.merge(Accents.withoutAccents(word), count, Math::max);
        });
    kept.entrySet()
        .removeIf(
            entry -> {
              String word = entry.getKey();
              int count = entry.getValue();
              return mostOfLetters.get(letters(word)) >= (long) count * MUCH_RARER
                  || (Accents.withoutAccents(word).equals(word)
                      && mostWithAccents.get(word) >= count * RARER_THAN_WITH_ACCENTS);
            });
  }

  /** The first, the last, and the others in order. */
  private static String letters(String word) {
    char[] letters = word.toCharArray();
    if (letters.length > 2) {
      Arrays.sort(letters, 1, letters.length - 1);
    }
    return new String(letters);
  }

  private static final class Count {
    int all;
    int texts;
    int small;
    int capital;
    int noun;
    boolean isListed;
  }
}
