package org.sauti.classify.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Leaves out what no reader sees: zero-width characters, bidi controls, soft hyphens, variation
 * selectors, control characters and halves of surrogate pairs. They split words for machines only.
 * What joins a flag of two emoji stays.
 */
final class InvisibleCharacters implements NormalizationStep {
  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int end;
    for (int start = 0; start < text.length(); start = end) {
      char symbol = text.charAt(start);
      end = start + 1;
      if (Character.isSurrogate(symbol)) {
        int codePoint = text.codePointAt(start);
        end = start + Character.charCount(codePoint);
        if (isHalf(codePoint) || isIgnorable(codePoint)) {
          rewriter.drop(start, end);
        }
      } else if (CharTypes.isInvisible(symbol) && !EmojiForms.joinsFlag(text, start)) {
        rewriter.drop(start, end);
      }
    }
    return rewriter.finish();
  }

  private static boolean isHalf(int codePoint) {
    return Character.isBmpCodePoint(codePoint);
  }

  private static boolean isIgnorable(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }
}
