package org.sauti.classify.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Emoji without their skin tones: who a gesture comes from must not matter to a model. The emoji
 * itself stays, for it has meaning.
 */
final class EmojiForms implements NormalizationStep {
  private static final char ZERO_WIDTH_JOINER = '\u200d';
  private static final char VARIATION_SELECTOR = '\ufe0f';
  private static final int WHITE_FLAG = 0x1f3f3;
  private static final int BLACK_FLAG = 0x1f3f4;
  private static final int RAINBOW = 0x1f308;
  private static final int TRANSGENDER_SYMBOL = 0x26a7;
  private static final int SKULL_AND_BONES = 0x2620;

  // All skin tones are U+1F3FB to U+1F3FF.
  private static final char TONE_HIGH = '\ud83c';
  private static final char FIRST_TONE_LOW = '\udffb';

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int start = text.indexOf(TONE_HIGH);
    while (start >= 0) {
      int next = start + 1;
      if (isTone(text, start) && followsEmoji(text, start)) {
        rewriter.drop(start, start + 2);
        next++;
      }
      start = text.indexOf(TONE_HIGH, next);
    }
    return rewriter.finish();
  }

  /**
   * Whether the invisible joiner at this index makes one flag of two symbols, as in that of the
   * rainbow, which taken apart would be two emoji that mean nothing of the kind.
   */
  static boolean joinsFlag(String text, int joiner) {
    if (text.charAt(joiner) != ZERO_WIDTH_JOINER || joiner + 1 == text.length()) {
      return false;
    }
    int end = joiner > 0 && text.charAt(joiner - 1) == VARIATION_SELECTOR ? joiner - 1 : joiner;
    if (end == 0) {
      return false;
    }
    int flag = text.codePointBefore(end);
    int symbol = text.codePointAt(joiner + 1);
    return switch (symbol) {
      case RAINBOW, TRANSGENDER_SYMBOL -> flag == WHITE_FLAG;
      case SKULL_AND_BONES -> flag == BLACK_FLAG;
      default -> false;
    };
  }

  private static boolean isTone(String text, int start) {
    return start + 1 < text.length()
        && text.charAt(start + 1) >= FIRST_TONE_LOW
        && Character.isLowSurrogate(text.charAt(start + 1));
  }

  private static boolean followsEmoji(String text, int start) {
    int end = start > 0 && text.charAt(start - 1) == VARIATION_SELECTOR ? start - 1 : start;
    return end > 0
        && UCharacter.hasBinaryProperty(text.codePointBefore(end), UProperty.EMOJI_MODIFIER_BASE);
  }
}
