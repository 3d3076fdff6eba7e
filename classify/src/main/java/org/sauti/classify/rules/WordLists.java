package org.sauti.classify.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.sauti.classify.text.TextNormalizer;

/**
 * The word lists that the rules of one language use. Wherever a phrase of a list stands in a text,
 * the list's marker stands there too, as one more word; so a query asks for one word instead of
 * hundreds. Built once, then only read.
 */
final class WordLists {
  // Letters and digits that no analyzer changes, and that nobody writes; at most five of them.
  private static final String MARKER = "xq";

  // Texts are normalised before they are analysed, so phrases must be too.
  private static final TextNormalizer NORMALIZER = TextNormalizer.forWordLists();

  private final Analyzer analyzer;
  private final Map<Set<String>, Integer> numbers = new HashMap<>();
  private final List<Integer> shortest = new ArrayList<>();
  private final PhraseTree phrases = new PhraseTree();

  /**
   * @param analyzer what makes words of the phrases
   */
  WordLists(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The marker of a list, which is added when it is new. */
  String marker(Set<String> list) {
    Integer number = numbers.get(list);
    if (number == null) {
      number = numbers.size();
      numbers.put(list, number);
      int fewestLetters = Integer.MAX_VALUE;
      for (String phrase : list) {
        fewestLetters = Math.min(fewestLetters, add(phrase, number));
      }
      shortest.add(fewestLetters);
    }
    return MARKER + number;
  }

  /** The number of the list whose marker this is, or -1. */
  int numberOf(String word) {
    if (!word.startsWith(MARKER)) {
      return -1;
    }
    String digits = word.substring(MARKER.length());
    boolean isNumber = !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
    int number = isNumber ? Integer.parseInt(digits) : -1;
    return number < numbers.size() ? number : -1;
  }

  static String markerOf(int number) {
    return MARKER + number;
  }

  int size() {
    return numbers.size();
  }

  /** Letters in the shortest phrase of a list: the fewer, the more texts have one. */
  int fewestLetters(int number) {
    return shortest.get(number);
  }

  /** Finds the phrases of all lists. */
  PhraseTree phrases() {
    return phrases;
  }

  private int add(String phrase, int number) {
    List<String> words = new ArrayList<>();
    // Words with a star are compared as they are; an analyzer would drop the star.
    StringBuilder plain = new StringBuilder();
    for (String part : NORMALIZER.normalize(phrase).text().split("\\s+")) {
      if (part.endsWith("*")) {
        words.addAll(AnalysedText.wordsOf(plain.toString(), analyzer));
        plain.setLength(0);
        words.add(part);
      } else {
        plain.append(part).append(' ');
      }
    }
    words.addAll(AnalysedText.wordsOf(plain.toString(), analyzer));
    if (words.isEmpty()) {
      throw new IllegalArgumentException("the analyzer makes nothing of '" + phrase + "'");
    }
    phrases.add(words, number);
    return words.stream().mapToInt(String::length).sum();
  }
}
