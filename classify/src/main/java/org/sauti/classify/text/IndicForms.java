package org.sauti.classify.text;

import org.apache.lucene.analysis.in.IndicNormalizer;

/**
 * One spelling of what Indic scripts can write in several ways, as Lucene has it for Devanagari,
 * Bengali, Tamil and their relatives. Lucene's further folding of Hindi and Bengali is left out: it
 * shortens vowels and drops signs, which makes other words of some.
 */
final class IndicForms implements NormalizationStep {
  private static final char FIRST = '\u0900';
  private static final char LAST = '\u0d7f';

  // Lucene moves the rest of the word for each sign it drops. No word is so long.
  private static final int LONGEST_WORD = 64;

  private final IndicNormalizer normalizer = new IndicNormalizer();

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    int start = 0;
    while (start < text.length()) {
      int end = endOfWord(text, start);
      if (end > start) {
        normalize(text, start, end, rewriter);
      }
      start = Math.max(end, start + 1);
    }
    return rewriter.finish();
  }

  private void normalize(String text, int start, int end, TextRewriter rewriter) {
    char[] word = new char[end - start];
    text.getChars(start, end, word, 0);
    int length = normalizer.normalize(word, word.length);
    int same = 0;
    while (same < length && word[same] == text.charAt(start + same)) {
      same++;
    }
    if (same == end - start) {
      return;
    }
    int sameAtEnd = 0;
    while (length - sameAtEnd > same
        && word[length - 1 - sameAtEnd] == text.charAt(end - 1 - sameAtEnd)) {
      sameAtEnd++;
    }
    if (length - sameAtEnd > same) {
      String changed = new String(word, same, length - sameAtEnd - same);
      rewriter.replace(start + same, end - sameAtEnd, changed);
    } else {
      rewriter.drop(start + same, end - sameAtEnd);
    }
  }

  private static int endOfWord(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_WORD);
    int end = start;
    while (end < limit && text.charAt(end) >= FIRST && text.charAt(end) <= LAST) {
      end++;
    }
    return end;
  }
}
