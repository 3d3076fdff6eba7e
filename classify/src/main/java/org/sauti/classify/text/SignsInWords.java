package org.sauti.classify.text;

/**
 * Known words in place of what only looks like one to people: "b1t.ch", "sl-ut", "d0n7". Digits and
 * signs are read as letters, and what stands between letters is left out, where a known word comes
 * of it; and once a text has shown that it writes digits for letters, in its unknown words too.
 * Comes before {@link Leetspeak}, which goes by the shape of what is left.
 */
final class SignsInWords implements NormalizationStep {
  // Tokens of one text that are looked at: far more than a comment has, and so few that a text
  // made of nothing else costs no more than any other.
  private static final int MOST_TOKENS = 200;

  private static final int FEWEST_PROOFS = 2;
  private static final int LONGEST = 24;
  private static final String SEPARATORS = ".-*_~^+|";

  private final KnownWords words;

  SignsInWords(KnownWords words) {
    this.words = words;
  }

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    SignReading reading = null;
    int tokens = 0;
    int end;
    for (int start = 0; start < text.length() && tokens < MOST_TOKENS; start = end + 1) {
      end = start;
      boolean hasSign = false;
      boolean isSuspicious = false;
      while (end < text.length() && !CharTypes.isSpace(text.charAt(end))) {
        char symbol = text.charAt(end);
        if (WordChars.isSpaced(symbol)) {
          isSuspicious |= hasSign;
        } else if (symbol != '\'') {
          isSuspicious |= end > start && isLetterSign(symbol) && isWordPart(text.charAt(end - 1));
          hasSign |= end > start || isLetterSign(symbol);
        }
        end++;
      }
      if (isSuspicious && !isPlaceholder(text.charAt(start))) {
        tokens++;
        reading = reading == null ? new SignReading(text, words) : reading;
        reading.restore(start, end, rewriter);
      }
    }
    NormalizedText result = rewriter.finish();
    return reading == null ? result : withUnknown(result, reading, tokens);
  }

  /** What is done in a text that has shown what it does, in words that are not known. */
  private static NormalizedText withUnknown(
      NormalizedText source, SignReading reading, int tokens) {
    boolean joins = reading.joined() >= FEWEST_PROOFS;
    boolean readsDigits =
        reading.digits() >= FEWEST_PROOFS || (reading.digits() > 0 && tokens > FEWEST_PROOFS);
    if (!joins && !readsDigits) {
      return source;
    }
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    for (int index = 0; index < text.length(); index++) {
      char symbol = text.charAt(index);
      if (symbol >= 0x80 || WordChars.isSpaced(symbol) || symbol == ' ') {
        continue;
      }
      boolean follows = index > 0 && WordChars.isSpaced(text.charAt(index - 1));
      boolean precedes = index + 1 < text.length() && WordChars.isSpaced(text.charAt(index + 1));
      if (joins && follows && precedes && SEPARATORS.indexOf(symbol) >= 0) {
        rewriter.drop(index, index + 1);
      } else if (readsDigits
          && AsciiWords.isDigit(symbol)
          && (follows || precedes)
          && isInLetters(text, index)) {
        char next = index + 1 < text.length() ? text.charAt(index + 1) : 0;
        char letter =
            LeetAlphabet.latin(
                symbol, AsciiWords.isDigit(next) ? LeetAlphabet.latin(next, '\0') : next);
        if (letter != 0) {
          rewriter.replace(index, index + 1, letter);
        }
      }
    }
    return rewriter.finish();
  }

  /** Whether most of the word around a digit are letters, two at least. */
  private static boolean isInLetters(String text, int index) {
    int start = index;
    while (start > 0 && index - start < LONGEST && isWordChar(text.charAt(start - 1))) {
      start--;
    }
    int end = index + 1;
    while (end < text.length() && end - index < LONGEST && isWordChar(text.charAt(end))) {
      end++;
    }
    int letters = 0;
    for (int place = start; place < end; place++) {
      letters += AsciiWords.isDigit(text.charAt(place)) ? 0 : 1;
    }
    return letters >= 2 && 3 * letters >= end - start;
  }

  private static boolean isWordChar(char symbol) {
    return AsciiWords.isDigit(symbol) || WordChars.isSpaced(symbol);
  }

  private static boolean isWordPart(char symbol) {
    return WordChars.isSpaced(symbol) || WordChars.isApostrophe(symbol);
  }

  private static boolean isLetterSign(char symbol) {
    return AsciiWords.isDigit(symbol) || symbol == '$';
  }

  /** Placeholders begin so, and hashtags. */
  private static boolean isPlaceholder(char symbol) {
    return symbol == '@' || symbol == '<' || symbol == '#';
  }
}
