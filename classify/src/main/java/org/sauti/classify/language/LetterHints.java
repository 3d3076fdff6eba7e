package org.sauti.classify.language;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows languages by the letters that their neighbours in the same script lack, such as the yi of
 * Ukrainian or the large yeh of Urdu. Reads the text as it was typed, for normalisation makes one
 * letter of several. Immutable.
 */
final class LetterHints {
  /** Enough to know; a longer text is not read to its end. */
  private static final int CHARS_READ = 300;

  private static final float AGAINST = 0.4f;
  private static final char FIRST = '\u00a1';
  private static final char LAST = '\u1eff';

  // Names and loans bring single letters into a language; what is typed again and again counts.
  private static final int MOST_OF_ONE_KIND = 4;

  private final Map<Character, float[]> scoresOfLetter;

  private LetterHints(Map<Character, float[]> scoresOfLetter) {
    this.scoresOfLetter = scoresOfLetter;
  }

  /**
   * Letters of languages.
   *
   * @param lettersOfTag for each tag its letters in one string, empty when it has none of its own
   * @param tags all tags; the place of each is that of its score
   */
  static LetterHints of(Map<String, String> lettersOfTag, List<String> tags) {
    Map<Character, float[]> scoresOfLetter = new HashMap<>();
    for (String letters : lettersOfTag.values()) {
      for (char letter : letters.toCharArray()) {
        scoresOfLetter.computeIfAbsent(letter, key -> scores(key, lettersOfTag, tags));
      }
    }
    return new LetterHints(Map.copyOf(scoresOfLetter));
  }

  /** Counts for each language the letters at the beginning of a text that speak for it. */
  void addTo(float[] scores, String original) {
    int limit = Math.min(original.length(), CHARS_READ);
    int found = 0;
    for (int index = 0; index < limit && found < MOST_OF_ONE_KIND * MOST_OF_ONE_KIND; index++) {
      char letter = original.charAt(index);
      if (letter < FIRST || letter > LAST) {
        continue;
      }
      float[] scoresOfThis = scoresOfLetter.get(Character.toLowerCase(letter));
      if (scoresOfThis != null) {
        found++;
        for (int language = 0; language < scores.length; language++) {
          scores[language] += scoresOfThis[language];
        }
      }
    }
  }

  private static float[] scores(char letter, Map<String, String> lettersOfTag, List<String> tags) {
    long owners =
        lettersOfTag.values().stream().filter(letters -> letters.indexOf(letter) >= 0).count();
    float[] scores = new float[tags.size()];
    lettersOfTag.forEach(
        (tag, letters) -> {
          if (letters.indexOf(letter) >= 0) {
            scores[tags.indexOf(tag)] = 1f / owners;
          } else if (isOfScriptOf(letter, tag)) {
            scores[tags.indexOf(tag)] = -AGAINST;
          }
        });
    return scores;
  }

  private static boolean isOfScriptOf(char letter, String tag) {
    int script = UScript.getScript(letter);
    return script == UScript.COMMON || script == LanguageTag.usualScript(tag);
  }
}
