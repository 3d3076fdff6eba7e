package org.sauti.classify.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Unicode normalisation form KC: composed accents, and plain letters in place of full-width,
 * mathematical, circled and other dressed-up ones.
 */
final class CompatibilityForms implements NormalizationStep {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  // A few characters stand for a whole phrase (U+FDFA for 18 letters). They say as much as they
  // are,
  // and written out they would make a text of nothing else many times as dear as any other.
  private static final int MOST_CHARS_FOR_ONE = 4;

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    int start = NFKC.spanQuickCheckYes(text);
    if (start == text.length()) {
      return source;
    }
    TextRewriter rewriter = new TextRewriter(source);
    while (start < text.length()) {
      int codePoint = text.codePointAt(start);
      int end = start + Character.charCount(codePoint);
      if (!NFKC.isInert(codePoint)) {
        end = endOfSegment(text, end);
        normalizeSegment(text.substring(start, end), start, rewriter);
      }
      start = end;
    }
    return rewriter.finish();
  }

  /** The next place at which what stands before cannot interact with what follows. */
  private static int endOfSegment(String text, int from) {
    int end = from;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      if (NFKC.hasBoundaryBefore(codePoint)) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  private static void normalizeSegment(String segment, int start, TextRewriter rewriter) {
    String normalized = NFKC.normalize(segment);
    boolean isPhrase = normalized.length() > segment.length() * MOST_CHARS_FOR_ONE;
    if (!isPhrase && !normalized.equals(segment)) {
      rewriter.replace(start, start + segment.length(), normalized);
    }
  }
}
