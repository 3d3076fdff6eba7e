package org.sauti.classify.text;

/**
 * Letters in place of the digits and signs that stand for them within words: "b1tch", "wh0re",
 * "a$$", "sh!t". What is no such word stays as it is: numbers, units ("4k"), ordinals, names of
 * products ("mp3"), and romanised Arabic, in which 2, 3, 5, 6, 7, 8 and 9 are letters ("7abibi").
 *
 * <p>There is no word list, so it goes by shape; see {@link LeetWord}.
 */
final class Leetspeak implements NormalizationStep {
  private static final boolean[] SIGNS = signs("013456789@$!|\u20ac\u00a3\u00a5\u00a2");
  private static final boolean[] DISGUISES = signs("0134569@$!|\u20ac\u00a3\u00a5\u00a2");

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    LeetWord word = null;
    int done = 0;
    for (int index = 0; index < text.length(); index++) {
      if (isOf(DISGUISES, text.charAt(index)) && touchesLetter(text, index)) {
        word = word == null ? new LeetWord(text) : word;
        int end = endOfToken(text, index);
        word.restore(startOfToken(text, index, done), end, rewriter);
        done = end;
        index = end;
      }
    }
    return rewriter.finish();
  }

  private static boolean touchesLetter(String text, int index) {
    return (index > 0 && isTokenChar(text.charAt(index - 1)))
        || (index + 1 < text.length() && isTokenChar(text.charAt(index + 1)));
  }

  private static int startOfToken(String text, int index, int notBefore) {
    int start = index;
    while (start > notBefore && isTokenChar(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int endOfToken(String text, int index) {
    int end = index;
    while (end < text.length() && isTokenChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isTokenChar(char symbol) {
    if (symbol < 0x80) {
      return AsciiWords.isLetterOrDigit(symbol) || isOf(SIGNS, symbol);
    }
    return isOf(SIGNS, symbol) || (LeetAlphabet.isOfIts(symbol) && CharTypes.isLetter(symbol));
  }

  private static boolean isOf(boolean[] table, char symbol) {
    return symbol < table.length ? table[symbol] : symbol == '\u20ac';
  }

  private static boolean[] signs(String symbols) {
    boolean[] table = new boolean[0x100];
    symbols.chars().filter(symbol -> symbol < table.length).forEach(symbol -> table[symbol] = true);
    return table;
  }
}
