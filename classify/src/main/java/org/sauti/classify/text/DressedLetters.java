package org.sauti.classify.text;

import com.ibm.icu.lang.UCharacter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Plain Latin letters in place of dressed-up ones that Unicode's compatibility forms leave alone:
 * small capitals, white letters on black, and regional indicators where they make no flag.
 */
final class DressedLetters implements NormalizationStep {
  private static final char FIRST_SMALL_CAPITAL = '\u0262';
  private static final String SMALL_CAPITAL = "LATIN LETTER SMALL CAPITAL ";
  private static final Map<Character, Character> SMALL_CAPITALS = smallCapitals();

  private static final char HIGH_SURROGATE = '\ud83c';
  private static final int WHITE_ON_BLACK_CIRCLE = 0x1f150;
  private static final int WHITE_ON_BLACK_SQUARE = 0x1f170;
  private static final int REGIONAL_INDICATOR = 0x1f1e6;
  private static final int LETTERS = 26;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> MORE_FLAGS = Set.of("EU", "UN", "XK", "AC", "TA", "IC", "EA");

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int index = 0;
    while (index < text.length()) {
      char symbol = text.charAt(index);
      if (symbol == HIGH_SURROGATE && index + 1 < text.length()) {
        index = readPair(text, index, rewriter);
        continue;
      }
      if (isAmongSmallCapitals(symbol)) {
        Character plain = SMALL_CAPITALS.get(symbol);
        if (plain != null) {
          rewriter.replace(index, index + 1, plain);
        }
      }
      index++;
    }
    return rewriter.finish();
  }

  /** Reads what begins with the common half of these letters, and returns the index after it. */
  private static int readPair(String text, int start, TextRewriter rewriter) {
    int codePoint = text.codePointAt(start);
    int end = start + Character.charCount(codePoint);
    if (isLetter(codePoint, REGIONAL_INDICATOR)) {
      end = endOfIndicators(text, start);
      if (!areFlags(text, start, end)) {
        for (int index = start; index < end; index += 2) {
          replace(index, text.codePointAt(index) - REGIONAL_INDICATOR, rewriter);
        }
      }
    } else if (isLetter(codePoint, WHITE_ON_BLACK_CIRCLE)) {
      replace(start, codePoint - WHITE_ON_BLACK_CIRCLE, rewriter);
    } else if (isLetter(codePoint, WHITE_ON_BLACK_SQUARE)) {
      replace(start, codePoint - WHITE_ON_BLACK_SQUARE, rewriter);
    }
    return end;
  }

  private static void replace(int start, int letter, TextRewriter rewriter) {
    rewriter.replace(start, start + 2, (char) ('a' + letter));
  }

  private static boolean isLetter(int codePoint, int first) {
    return codePoint >= first && codePoint < first + LETTERS;
  }

  private static int endOfIndicators(String text, int start) {
    int end = start;
    while (end < text.length() && isLetter(text.codePointAt(end), REGIONAL_INDICATOR)) {
      end += 2;
    }
    return end;
  }

  private static boolean areFlags(String text, int start, int end) {
    if ((end - start) % 4 != 0) {
      return false;
    }
    for (int index = start; index < end; index += 4) {
      char first = (char) ('A' + text.codePointAt(index) - REGIONAL_INDICATOR);
      char second = (char) ('A' + text.codePointAt(index + 2) - REGIONAL_INDICATOR);
      String region = String.valueOf(new char[] {first, second});
      if (!COUNTRIES.contains(region) && !MORE_FLAGS.contains(region)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAmongSmallCapitals(char symbol) {
    return symbol >= FIRST_SMALL_CAPITAL
        && (symbol <= '\u02af'
            || (symbol >= '\u1d00' && symbol <= '\u1d2b')
            || (symbol >= '\ua730' && symbol <= '\ua7ff'));
  }

  private static Map<Character, Character> smallCapitals() {
    Map<Character, Character> letters = new HashMap<>();
    for (char symbol = FIRST_SMALL_CAPITAL; symbol <= '\ua7ff'; symbol++) {
      String name = isAmongSmallCapitals(symbol) ? UCharacter.getName(symbol) : null;
      if (name != null
          && name.startsWith(SMALL_CAPITAL)
          && name.length() == SMALL_CAPITAL.length() + 1) {
        letters.put(symbol, (char) (name.charAt(SMALL_CAPITAL.length()) + ('a' - 'A')));
      }
    }
    return Map.copyOf(letters);
  }
}
