package org.sauti.classify.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sauti.classify.text.TextNormalizer;

/**
 * Knows languages by the small words that hold their sentences together: a few words of a text are
 * often enough, and looking them up costs next to nothing. Immutable.
 */
final class FunctionWords {
  private static final int[] NO_LANGUAGES = {};

  /** Enough to know; a longer text is not read to its end. */
  private static final int WORDS_READ = 64;

  private final Map<String, int[]> languagesOfWord;

  // How many languages a word stands for, relatives counted once.
  private final Map<String, Float> weightOfWord;

  private FunctionWords(Map<String, int[]> languagesOfWord, Map<String, Float> weightOfWord) {
    this.languagesOfWord = languagesOfWord;
    this.weightOfWord = weightOfWord;
  }

  /**
   * Words of languages.
   *
   * @param wordsOfTag for each tag its words, with spaces between them
   * @param tags all tags; the place of each is that of its score
   */
  static FunctionWords of(Map<String, String> wordsOfTag, List<String> tags) {
    TextNormalizer normalizer = TextNormalizer.forWordLists();
    Map<String, int[]> languagesOfWord = new HashMap<>();
    wordsOfTag.forEach(
        (tag, words) -> {
          int[] language = {tags.indexOf(tag)};
          String[] normalized = normalizer.normalize(words).text().split(" ");
          Arrays.stream(normalized)
              .distinct()
              .forEach(word -> languagesOfWord.merge(word, language, FunctionWords::join));
        });
    Map<String, Float> weightOfWord = new HashMap<>();
    languagesOfWord.forEach(
        (word, languages) -> weightOfWord.put(word, 1f / countRelativesOnce(languages, tags)));
    return new FunctionWords(Map.copyOf(languagesOfWord), Map.copyOf(weightOfWord));
  }

  /**
   * Counts the small words of each language at the beginning of a normalised text. A word that
   * several languages share speaks for each of them, but less.
   */
  void addTo(float[] scores, String text) {
    int words = 0;
    int end;
    for (int start = 0; start < text.length() && words < WORDS_READ; start = end + 1) {
      end = endOfWord(text, start);
      if (end > start) {
        words++;
        String word = text.substring(start, end);
        int[] languages = languagesOfWord.getOrDefault(word, NO_LANGUAGES);
        for (int language : languages) {
          scores[language] += weightOfWord.get(word);
        }
      }
    }
  }

  private static long countRelativesOnce(int[] languages, List<String> tags) {
    return IntStream.of(languages)
        .mapToObj(language -> LanguageTag.relatives(tags.get(language)))
        .distinct()
        .count();
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isWordChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWordChar(char symbol) {
    if (symbol < 0x80) {
      return (symbol >= 'a' && symbol <= 'z') || (symbol >= '0' && symbol <= '9') || symbol == '\'';
    }
    return Character.isLetter(symbol)
        || Character.getType(symbol) == Character.NON_SPACING_MARK
        || Character.getType(symbol) == Character.COMBINING_SPACING_MARK;
  }

  private static int[] join(int[] first, int[] second) {
    return IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
  }
}
