package org.sauti.classify.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  private static final String RESOURCE = "function-words.tsv";
  private static final int[] NO_LANGUAGES = {};

  /** Enough to know; a longer text is not read to its end. */
  private static final int WORDS_READ = 64;

  private final List<String> tags;
  private final Map<String, int[]> languagesOfWord;

  private FunctionWords(List<String> tags, Map<String, int[]> languagesOfWord) {
    this.tags = tags;
    this.languagesOfWord = languagesOfWord;
  }

  /** The words that come with Sauti. */
  static FunctionWords standard() {
    try (InputStream stream = FunctionWords.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return of(reader.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** From lines of a language tag, a tab, and words with spaces between them. */
  static FunctionWords of(List<String> lines) {
    TextNormalizer normalizer = TextNormalizer.standard();
    List<String> tags = new ArrayList<>();
    Map<String, int[]> languagesOfWord = new HashMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      int[] language = {tags.size()};
      tags.add(line.substring(0, tab));
      String words = normalizer.normalize(line.substring(tab + 1)).text();
      for (String word : words.split(" ")) {
        languagesOfWord.merge(word, language, FunctionWords::join);
      }
    }
    return new FunctionWords(List.copyOf(tags), Map.copyOf(languagesOfWord));
  }

  /** Counts the small words of each language at the beginning of a normalised text. */
  FunctionWordCount count(String text) {
    float[] scores = new float[tags.size()];
    int words = 0;
    int end;
    for (int start = 0; start < text.length() && words < WORDS_READ; start = end + 1) {
      end = endOfWord(text, start);
      if (end > start) {
        words++;
        addWord(text.substring(start, end), scores);
      }
    }
    return new FunctionWordCount(tags, scores);
  }

  /** A word that several languages share speaks for each of them, but less. */
  private void addWord(String word, float[] scores) {
    int[] languages = languagesOfWord.getOrDefault(word, NO_LANGUAGES);
    for (int language : languages) {
      scores[language] += 1f / languages.length;
    }
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
