package org.sauti.classify.encode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;

/** Walks over the tokens of a text. Spaces belong to no token. */
final class TokenScanner {
  private static final int MASK = '*';
  private static final int JOINER = 0x200d;
  private static final int FIRST_INDICATOR = 0x1f1e6;
  private static final int LAST_INDICATOR = 0x1f1ff;

  private final int[] codePoints;
  private final int length;
  private int start;
  private int end;
  private TokenKind kind;

  /** Reads the first {@code length} code points. */
  TokenScanner(int[] codePoints, int length) {
    this.codePoints = codePoints;
    this.length = length;
  }

  /** Moves to the next token; false when there is none. */
  boolean next() {
    start = end;
    while (start < length && isSpace(codePoints[start])) {
      start++;
    }
    if (start == length) {
      end = start;
      return false;
    }
    kind = kindOf(codePoints[start]);
    end = start + 1;
    if (kind == TokenKind.SYMBOL) {
      end = endOfSymbol();
    } else if (kind == TokenKind.WORD || kind == TokenKind.UNSPACED) {
      while (end < length && continues(end)) {
        end++;
      }
    }
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  TokenKind kind() {
    return kind;
  }

  private boolean continues(int index) {
    int codePoint = codePoints[index];
    if (codePoint == '\'') {
      return kind == TokenKind.WORD && index + 1 < length && isWordAt(index + 1);
    }
    if (codePoint == MASK) {
      return kind == TokenKind.WORD && hidesLetters(index);
    }
    return kindOf(codePoint) == kind || isAtHomeAnywhere(codePoint);
  }

  /**
   * Whether an asterisk stands for letters: one or two within a word, or two after it, unless
   * asterisks before it make them a mark-up of the word.
   */
  private boolean hidesLetters(int index) {
    if (index + 1 < length && isWordAt(index + 1)) {
      return true;
    }
    boolean isSecond = index - 1 > start && codePoints[index - 1] == MASK;
    boolean isFirst = index + 1 < length && codePoints[index + 1] == MASK;
    boolean goesOn = index + 2 < length && isWordAt(index + 2);
    return isSecond || (isFirst && (goesOn || start == 0 || codePoints[start - 1] != MASK));
  }

  /** A symbol, or the two that make a flag. */
  private int endOfSymbol() {
    int next = start + 1;
    if (next >= length) {
      return next;
    }
    if (codePoints[next] == JOINER && next + 1 < length && isSymbolAt(next + 1)) {
      return next + 2;
    }
    return isRegionalIndicator(start) && isRegionalIndicator(next) ? next + 1 : next;
  }

  private boolean isSymbolAt(int index) {
    return kindOf(codePoints[index]) == TokenKind.SYMBOL;
  }

  private boolean isRegionalIndicator(int index) {
    return codePoints[index] >= FIRST_INDICATOR && codePoints[index] <= LAST_INDICATOR;
  }

  private boolean isWordAt(int index) {
    return kindOf(codePoints[index]) == TokenKind.WORD;
  }

  private static boolean isSpace(int codePoint) {
    return codePoint == ' ' || UCharacter.isUWhiteSpace(codePoint);
  }

  private static TokenKind kindOf(int codePoint) {
    if (codePoint < 0x80) {
      boolean isWord =
          (codePoint >= 'a' && codePoint <= 'z')
              || (codePoint >= '0' && codePoint <= '9')
              || (codePoint >= 'A' && codePoint <= 'Z')
              || codePoint == '_';
      return isWord ? TokenKind.WORD : TokenKind.PUNCTUATION;
    }
    return switch (UCharacter.getType(codePoint)) {
      case ECharacterCategory.UPPERCASE_LETTER,
          ECharacterCategory.LOWERCASE_LETTER,
          ECharacterCategory.TITLECASE_LETTER,
          ECharacterCategory.MODIFIER_LETTER,
          ECharacterCategory.OTHER_LETTER,
          ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.DECIMAL_DIGIT_NUMBER,
          ECharacterCategory.LETTER_NUMBER,
          ECharacterCategory.OTHER_NUMBER ->
          isUnspaced(codePoint) ? TokenKind.UNSPACED : TokenKind.WORD;
      case ECharacterCategory.OTHER_SYMBOL, ECharacterCategory.MODIFIER_SYMBOL -> TokenKind.SYMBOL;
      default -> TokenKind.PUNCTUATION;
    };
  }

  private static boolean isUnspaced(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          true;
      default -> false;
    };
  }

  /**
   * Accents, and letters that several scripts use, such as the mark that lengthens a vowel in kana:
   * they belong to the word they stand in.
   */
  private static boolean isAtHomeAnywhere(int codePoint) {
    if (codePoint < 0x80 || kindOf(codePoint) != TokenKind.WORD) {
      return false;
    }
    int script = UScript.getScript(codePoint);
    return script == UScript.COMMON || script == UScript.INHERITED;
  }
}
