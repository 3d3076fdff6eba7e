package org.sauti.classify.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What the chars of the basic plane are, in a table: every step asks this of every char. */
final class CharTypes {
  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int MARK = 4;
  private static final int SPACE = 8;
  private static final int INVISIBLE = 16;

  // Looks like a space but is a symbol to Unicode.
  private static final char BLANK_BRAILLE_PATTERN = '\u2800';

  private static final byte[] TYPES = types();

  private CharTypes() {}

  static boolean isLetter(char symbol) {
    return (TYPES[symbol] & LETTER) != 0;
  }

  /** Letters and decimal digits. */
  static boolean isLetterOrDigit(char symbol) {
    return (TYPES[symbol] & (LETTER | DIGIT)) != 0;
  }

  /** Letters, decimal digits and the marks that belong to letters. */
  static boolean isWordChar(char symbol) {
    return (TYPES[symbol] & (LETTER | DIGIT | MARK)) != 0;
  }

  /** Whether it is an accent or a vowel sign. */
  static boolean isMark(char symbol) {
    return (TYPES[symbol] & MARK) != 0;
  }

  static boolean isSpace(char symbol) {
    return (TYPES[symbol] & SPACE) != 0;
  }

  /** Whether no reader sees it. A half of a pair must be asked about with its other half. */
  static boolean isInvisible(char symbol) {
    return (TYPES[symbol] & INVISIBLE) != 0;
  }

  private static byte[] types() {
    byte[] types = new byte[Character.MAX_VALUE + 1];
    for (int symbol = 0; symbol < types.length; symbol++) {
      types[symbol] = (byte) (word(symbol) | other(symbol));
    }
    return types;
  }

  private static int word(int symbol) {
    int type = Character.getType(symbol);
    boolean isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return (Character.isLetter(symbol) ? LETTER : 0)
        | (Character.isDigit(symbol) ? DIGIT : 0)
        | (isMark ? MARK : 0);
  }

  private static int other(int symbol) {
    boolean isSpace = UCharacter.isUWhiteSpace(symbol) || symbol == BLANK_BRAILLE_PATTERN;
    boolean isInvisible =
        !isSpace
            && (Character.getType(symbol) == Character.CONTROL
                || UCharacter.hasBinaryProperty(symbol, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    return (isSpace ? SPACE : 0) | (isInvisible ? INVISIBLE : 0);
  }
}
