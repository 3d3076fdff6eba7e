package org.sauti.classify.text;

import com.ibm.icu.lang.UScript;

/**
 * Shortens what is drawn out to three or more of the same, so that "biiiitch!!!!" becomes
 * "bitch!!". Without a word list there is no knowing whether one or two letters are right; these
 * rules are right for most words:
 *
 * <ul>
 *   <li>one letter of Latin, Cyrillic and Greek: "stuuupid", "whoreeee";
 *   <li>but two consonants between vowels ("pussssy", "fagggot"), and two of s, l, f, z at the end
 *       of a short word after its only vowel ("assss", "killlll", "bosssss");
 *   <li>one vowel sign or letter of scripts that never or hardly ever double them: Thai, Arabic,
 *       Hebrew, the marks of Indic scripts, and the mark that lengthens vowels in kana;
 *   <li>two of everything else: emoji, punctuation, Han and Hangul, words of one letter ("xxxx").
 * </ul>
 *
 * <p>Digits stay, because 1000 is not 100; only laughter in Thai, "55555", becomes "555".
 */
final class Elongation implements NormalizationStep {
  private static final int FEWEST = 3;
  private static final int MOST_LETTERS_BEFORE = 2;
  private static final String DOUBLED_AT_THE_END = "slfz";
  private static final int LAUGHTER = 3;

  // Ends and begins so many words that three of it meet where Thai puts no space.
  private static final int THAI_O = 0x0e2d;

  private static final int KANA_LENGTH_MARK = 0x30fc;

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int end;
    for (int start = 0; start < text.length(); start = end) {
      char first = text.charAt(start);
      int width = Character.isHighSurrogate(first) ? 2 : 1;
      end = start + width;
      if (end >= text.length() || text.charAt(end) != first) {
        continue;
      }
      int codePoint = text.codePointAt(start);
      width = Character.charCount(codePoint);
      end = endOfRun(text, start + width, codePoint, width);
      int repeats = (end - start) / width;
      int kept = repeats < FEWEST ? repeats : kept(text, start, end, codePoint);
      if (kept < repeats) {
        rewriter.drop(start + kept * width, end);
      }
    }
    return rewriter.finish();
  }

  private static int endOfRun(String text, int from, int codePoint, int width) {
    int end = from;
    while (end < text.length() && text.codePointAt(end) == codePoint) {
      end += width;
    }
    return end;
  }

  /** How many of at least three are kept. */
  private static int kept(String text, int start, int end, int codePoint) {
    if (Character.isDigit(codePoint)) {
      boolean isLaughter = codePoint == '5' && !touchesNumber(text, start, end);
      return isLaughter ? LAUGHTER : Integer.MAX_VALUE;
    }
    if (codePoint == KANA_LENGTH_MARK || isMark(codePoint)) {
      return 1;
    }
    if (!Character.isLetter(codePoint)) {
      return 2;
    }
    int script = codePoint < 0x80 ? UScript.LATIN : UScript.getScript(codePoint);
    boolean isWord = !isLetterOf(script, text, start - 1) && !isLetterOf(script, text, end);
    if (isWord) {
      return 2;
    }
    int repeats = (end - start) / Character.charCount(codePoint);
    return switch (script) {
      case UScript.LATIN, UScript.CYRILLIC, UScript.GREEK ->
          isUsuallyDoubled(text, start, end, codePoint) || isRomanianPlural(repeats, text, end)
              ? 2
              : 1;
      case UScript.THAI -> codePoint == THAI_O && repeats == FEWEST ? FEWEST : 1;
      case UScript.ARABIC, UScript.HEBREW -> 1;
      default -> 2;
    };
  }

  private static boolean isUsuallyDoubled(String text, int start, int end, int codePoint) {
    if (Vowels.isVowel(codePoint) || start == 0 || !Vowels.isVowel(text.charAt(start - 1))) {
      return false;
    }
    if (end < text.length() && CharTypes.isLetter(text.charAt(end))) {
      return Vowels.isVowel(text.charAt(end));
    }
    int before = 0;
    while (before <= MOST_LETTERS_BEFORE && isLetter(text, start - 1 - before)) {
      before++;
    }
    return before <= MOST_LETTERS_BEFORE && DOUBLED_AT_THE_END.indexOf(codePoint) >= 0;
  }

  /** Such as "copiii", the children. */
  private static boolean isRomanianPlural(int repeats, String text, int end) {
    return repeats == FEWEST && text.charAt(end - 1) == 'i' && !isLetter(text, end);
  }

  private static boolean isLetter(String text, int index) {
    return index >= 0 && index < text.length() && CharTypes.isLetter(text.charAt(index));
  }

  private static boolean isLetterOf(int script, String text, int index) {
    return isLetter(text, index) && UScript.getScript(text.charAt(index)) == script;
  }

  private static boolean touchesNumber(String text, int start, int end) {
    return (start > 0 && isPartOfNumber(text.charAt(start - 1)))
        || (end < text.length() && isPartOfNumber(text.charAt(end)));
  }

  private static boolean isPartOfNumber(char symbol) {
    return Character.isDigit(symbol)
        || AsciiWords.isLetterOrDigit(symbol)
        || ".,-/:$".indexOf(symbol) >= 0;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
