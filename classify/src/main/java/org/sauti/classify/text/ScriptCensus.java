package org.sauti.classify.text;

import com.ibm.icu.lang.UScript;
import java.util.HashSet;
import java.util.Set;

/**
 * How much of a text is Latin, and which other scripts it honestly uses.
 *
 * @param latin number of Latin letters
 * @param foreign number of letters of other alphabets
 * @param honest scripts, as {@link UScript} numbers them, of words that can be read in no other
 */
record ScriptCensus(int latin, int foreign, Set<Integer> honest) {
  ScriptCensus {
    honest = Set.copyOf(honest);
  }

  static ScriptCensus of(String text) {
    int latin = 0;
    int foreign = 0;
    Set<Integer> honest = new HashSet<>();
    WordScripts word = new WordScripts(text);
    while (word.next()) {
      latin += word.latin();
      foreign += word.foreign();
      if (word.latin() == 0 && word.foreignAnchors() > 0) {
        honest.add(word.script());
      }
    }
    return new ScriptCensus(latin, foreign, honest);
  }

  boolean isMostlyLatin() {
    return latin > foreign;
  }

  /** Whether a word that looks Latin is hardly meant in this script. */
  boolean isForeignUnlikely(int script) {
    if (honest.contains(script)) {
      return false;
    }
    return switch (script) {
      case UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN -> isMostlyLatin();
      default -> true;
    };
  }
}
