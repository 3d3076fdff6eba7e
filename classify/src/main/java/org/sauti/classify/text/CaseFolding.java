package org.sauti.classify.text;

import com.ibm.icu.lang.UCharacter;

/**
 * Lower case, the same in every locale: capital I becomes i also where the reader is Turkish, and
 * sharp s becomes ss, as many people write it.
 */
final class CaseFolding implements NormalizationStep {
  private static final char SHARP_S = '\u00df';
  private static final int CAPITAL_SHARP_S = 0x1e9e;

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int end;
    for (int start = 0; start < text.length(); start = end) {
      int codePoint = text.codePointAt(start);
      end = start + Character.charCount(codePoint);
      if (codePoint < 0x80) {
        if (codePoint >= 'A' && codePoint <= 'Z') {
          rewriter.replace(start, end, (char) (codePoint + ('a' - 'A')));
        }
      } else if (codePoint == SHARP_S || codePoint == CAPITAL_SHARP_S) {
        rewriter.replace(start, end, "ss");
      } else {
        foldBeyondAscii(codePoint, start, end, rewriter);
      }
    }
    return rewriter.finish();
  }

  private static void foldBeyondAscii(int codePoint, int start, int end, TextRewriter rewriter) {
    // Folding proper leaves a capital I with dot alone, because its fold has two characters.
    int folded =
        codePoint == '\u0130' ? 'i' : UCharacter.foldCase(codePoint, /* defaultmapping= */ true);
    if (folded == codePoint) {
      return;
    }
    if (Character.isBmpCodePoint(folded)) {
      rewriter.replace(start, end, (char) folded);
    } else {
      rewriter.replace(start, end, Character.toString(folded));
    }
  }
}
