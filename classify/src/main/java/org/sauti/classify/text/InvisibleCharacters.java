package org.sauti.classify.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * Leaves out what no reader sees: zero-width characters, bidi controls, soft hyphens, variation
 * selectors, control characters and halves of surrogate pairs. They split words for machines only.
 */
final class InvisibleCharacters implements NormalizationStep {
  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int end;
    for (int start = 0; start < text.length(); start = end) {
      int codePoint = text.codePointAt(start);
      end = start + Character.charCount(codePoint);
      if (isInvisible(codePoint)) {
        rewriter.drop(start, end);
      }
    }
    return rewriter.finish();
  }

  private static boolean isInvisible(int codePoint) {
    if (codePoint >= ' ' && codePoint <= '~') {
      return false;
    }
    return switch (UCharacter.getType(codePoint)) {
      case ECharacterCategory.CONTROL -> !UCharacter.isUWhiteSpace(codePoint);
      case ECharacterCategory.SURROGATE -> true;
      default -> UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }
}
