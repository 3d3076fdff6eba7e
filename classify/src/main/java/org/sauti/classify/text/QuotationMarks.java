package org.sauti.classify.text;

/** Straight quotation marks and apostrophes in place of typographic ones. */
final class QuotationMarks implements NormalizationStep {
  private static final char FIRST_BEYOND_ASCII = 0x80;

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    for (int index = 0; index < text.length(); index++) {
      char symbol = text.charAt(index);
      if (symbol < FIRST_BEYOND_ASCII && symbol != '`') {
        continue;
      }
      char straight =
          switch (symbol) {
            case '`', '\u00b4', '\u02bc', '\u2018', '\u2019', '\u201a', '\u201b', '\u2032' -> '\'';
            case '\u00ab', '\u00bb', '\u201c', '\u201d', '\u201e', '\u201f', '\u2033' -> '"';
            default -> 0;
          };
      if (straight != 0) {
        rewriter.replace(index, index + 1, straight);
      }
    }
    return rewriter.finish();
  }
}
