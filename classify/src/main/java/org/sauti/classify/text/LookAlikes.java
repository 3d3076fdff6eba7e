package org.sauti.classify.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;

/**
 * Which letters look like those of another alphabet, from Unicode's table of confusable characters.
 * Texts are in lower case here, but may have been written in capitals, so a letter is alike when it
 * is in either. Immutable.
 */
final class LookAlikes {
  /** No look-alike. */
  static final char NONE = 0;

  private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
  private static final int FIRST_LETTER = 0x80;
  private static final int LAST_LETTER = 0xabff;

  // Letters that some language writes in Latin: thorn, wynn, dotless i, gamma, v with hook, iota.
  private static final String AT_HOME_IN_LATIN = "\u00fe\u01bf\u0131\u0263\u028b\u0269";

  private static final LookAlikes LATIN = toLatin();
  private static final LookAlikes CYRILLIC = fromLatin('\u0430', '\u045f');
  private static final LookAlikes GREEK = fromLatin('\u03b1', '\u03c9');
  private static final LookAlikes NOTHING = new LookAlikes(Map.of());

  private final char[] common = new char[0x590];
  private final Map<Character, Character> others;

  private LookAlikes(Map<Character, Character> letters) {
    this.others = Map.copyOf(letters);
    letters.forEach(
        (letter, alike) -> {
          if (letter < common.length) {
            common[letter] = alike;
          }
        });
  }

  /** Letters of any script that look like one of Latin. */
  static LookAlikes inLatin() {
    return LATIN;
  }

  /** Plain Latin letters that look like one of a script; none for most scripts. */
  static LookAlikes inScript(int script) {
    return switch (script) {
      case UScript.CYRILLIC -> CYRILLIC;
      case UScript.GREEK -> GREEK;
      default -> NOTHING;
    };
  }

  /** The letter that this one looks like, or {@link #NONE}. */
  char of(char letter) {
    return letter < common.length ? common[letter] : others.getOrDefault(letter, NONE);
  }

  private static LookAlikes toLatin() {
    Map<String, Character> bySmallLook = new HashMap<>();
    Map<String, Character> byCapitalLook = new HashMap<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      bySmallLook.put(look(letter), letter);
      byCapitalLook.put(capitalLook(letter), letter);
    }
    Map<Character, Character> letters = new HashMap<>();
    for (char letter = FIRST_LETTER; letter <= LAST_LETTER; letter++) {
      if (isCandidate(letter)) {
        Character alike = bySmallLook.get(look(letter));
        if (alike == null) {
          alike = byCapitalLook.get(capitalLook(letter));
        }
        if (alike != null) {
          letters.put(letter, alike);
        }
      }
    }
    return new LookAlikes(letters);
  }

  private static LookAlikes fromLatin(char first, char last) {
    Map<Character, Character> letters = new HashMap<>();
    for (char letter = first; letter <= last; letter++) {
      char latin = LATIN.of(letter);
      // Where two look like the same letter, the one that does so in small print is put last.
      if (latin != NONE && (!letters.containsKey(latin) || look(letter).equals(look(latin)))) {
        letters.putIfAbsent(latin, letter);
      }
    }
    return new LookAlikes(letters);
  }

  private static boolean isCandidate(char letter) {
    return Character.isLetter(letter)
        && UCharacter.foldCase(letter, /* defaultmapping= */ true) == letter
        && isAlphabet(UScript.getScript(letter))
        && AT_HOME_IN_LATIN.indexOf(letter) < 0;
  }

  /** Scripts whose letters people borrow. Where writing runs to the left they would not fit in. */
  private static boolean isAlphabet(int script) {
    return switch (script) {
      case UScript.LATIN,
          UScript.CYRILLIC,
          UScript.GREEK,
          UScript.ARMENIAN,
          UScript.CHEROKEE,
          UScript.COPTIC,
          UScript.LISU,
          UScript.RUNIC,
          UScript.CANADIAN_ABORIGINAL ->
          true;
      default -> false;
    };
  }

  private static String look(char letter) {
    return CONFUSABLES.getSkeleton(String.valueOf(letter));
  }

  private static String capitalLook(char letter) {
    return CONFUSABLES.getSkeleton(Character.toString(UCharacter.toUpperCase((int) letter)));
  }
}
