package org.sauti.classify.text;

import com.ibm.icu.lang.UCharacter;

/**
 * Leaves out accents piled on one letter beyond what any language writes. Besides reading better,
 * it bounds the work of Unicode normalisation, which sorts the accents of a letter.
 */
final class StackedMarks implements NormalizationStep {
  private static final int MOST_ON_ONE_LETTER = 4;

  // Below the first combining mark.
  private static final int FIRST_MARK = 0x300;

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int marks = 0;
    int end;
    for (int start = 0; start < text.length(); start = end) {
      int codePoint = text.codePointAt(start);
      end = start + Character.charCount(codePoint);
      if (codePoint < FIRST_MARK || UCharacter.getCombiningClass(codePoint) == 0) {
        marks = 0;
      } else if (++marks > MOST_ON_ONE_LETTER) {
        rewriter.drop(start, end);
      }
    }
    return rewriter.finish();
  }
}
