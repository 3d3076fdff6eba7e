package org.sauti.classify.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What shows at a glance which language a text is in: small words and letters. Immutable. */
final class LanguageClues {
  private final List<String> tags;
  private final FunctionWords words;
  private final LetterHints letters;

  private LanguageClues(List<String> tags, FunctionWords words, LetterHints letters) {
    this.tags = tags;
    this.words = words;
    this.letters = letters;
  }

  /** The words and letters that come with Sauti. */
  static LanguageClues standard() {
    Map<String, String> words = read("function-words.tsv");
    List<String> tags = List.copyOf(words.keySet());
    return new LanguageClues(
        tags, FunctionWords.of(words, tags), LetterHints.of(read("letters.tsv"), tags));
  }

  /**
   * Looks at the beginning of a text.
   *
   * @param content the normalised text without placeholders
   * @param original the text as it was typed
   */
  LanguageScores of(String content, String original) {
    float[] scores = new float[tags.size()];
    words.addTo(scores, content);
    letters.addTo(scores, original);
    return new LanguageScores(tags, scores);
  }

  /** Lines of a tag, a tab and the rest. */
  private static Map<String, String> read(String resource) {
    try (InputStream stream = LanguageClues.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toMap(
                  fields -> fields[0], fields -> fields[1], (a, b) -> a, LinkedHashMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
