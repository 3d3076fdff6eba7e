package org.sauti.classify.measure.attack;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Letters that stand for other letters. */
final class LetterMap {
  private final Map<Integer, String> substitutes = new HashMap<>();

  /** From pairs with spaces between them: a letter and what stands for it. */
  LetterMap(String pairs) {
    for (String pair : pairs.split(" ", -1)) {
      int letter = pair.codePointAt(0);
      substitutes.put(letter, pair.substring(Character.charCount(letter)));
    }
  }

  /** The word with about half of these letters replaced. */
  String replaceHalf(String word, SplittableRandom random) {
    StringBuilder replaced = new StringBuilder(word.length());
    word.codePoints()
        .forEach(
            letter -> {
              String substitute = substitutes.get(letter);
              if (substitute != null && random.nextBoolean()) {
                replaced.append(substitute);
              } else {
                replaced.appendCodePoint(letter);
              }
            });
    return replaced.toString();
  }
}
