package org.sauti.classify.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * In which script most letters of a text are.
 *
 * @param dominant as {@link UScript} numbers it; kana with Han is {@link UScript#JAPANESE}, {@link
 *     UScript#UNKNOWN} when there are no letters
 * @param letters number of letters
 * @param share of the letters that are in the dominant script, in [0, 1]
 */
record ScriptProfile(int dominant, int letters, float share) {
  /** Enough to know; a longer text is not read to its end. */
  private static final int LETTERS_READ = 1024;

  // Japanese has kana in every sentence; a kana now and then also stands in Chinese.
  private static final int HAN_FOR_ONE_KANA = 10;

  private static final int SCRIPTS = UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1;

  static ScriptProfile of(String text) {
    int[] counts = new int[SCRIPTS];
    int letters = 0;
    int codePoint;
    for (int index = 0;
        index < text.length() && letters < LETTERS_READ;
        index += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(index);
      if (isLetter(codePoint)) {
        letters++;
        counts[scriptOf(codePoint)]++;
      }
    }
    return letters == 0 ? new ScriptProfile(UScript.UNKNOWN, 0, 0f) : ofCounts(counts, letters);
  }

  private static ScriptProfile ofCounts(int[] counts, int letters) {
    int kana = counts[UScript.HIRAGANA] + counts[UScript.KATAKANA];
    if (kana > 0 && counts[UScript.HAN] <= kana * HAN_FOR_ONE_KANA) {
      counts[UScript.JAPANESE] = kana + counts[UScript.HAN];
      counts[UScript.HAN] = 0;
      counts[UScript.HIRAGANA] = 0;
      counts[UScript.KATAKANA] = 0;
    }
    int dominant = UScript.LATIN;
    for (int script = 0; script < counts.length; script++) {
      if (counts[script] > counts[dominant]) {
        dominant = script;
      }
    }
    return new ScriptProfile(dominant, letters, (float) counts[dominant] / letters);
  }

  private static boolean isLetter(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
    }
    return Character.isLetter(codePoint);
  }

  private static int scriptOf(int codePoint) {
    return codePoint < 0x80 ? UScript.LATIN : UScript.getScript(codePoint);
  }
}
