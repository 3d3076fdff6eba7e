package org.sauti.classify.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words that an analyzer makes of a text, one after the other in one array of chars. */
final class AnalysedText {
  /** No words. */
  static final AnalysedText NONE = new AnalysedText();

  private static final int USUAL_WORDS = 64;
  private static final int USUAL_CHARS = 512;

  private char[] chars = new char[USUAL_CHARS];
  private int[] charStarts = new int[USUAL_WORDS + 1];
  private int[] increments = new int[USUAL_WORDS];
  private int[] starts = new int[USUAL_WORDS];
  private int[] ends = new int[USUAL_WORDS];
  private int size;

  private AnalysedText() {}

  /** Analyses a text. */
  static AnalysedText of(String text, Analyzer analyzer) {
    AnalysedText result = new AnalysedText();
    try (TokenStream tokens = analyzer.tokenStream(RuleQuery.FIELD, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        result.add(
            word.buffer(),
            word.length(),
            increment.getPositionIncrement(),
            place.startOffset(),
            place.endOffset());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Nothing here reads from anywhere but memory.
    }
    return result;
  }

  /** The words of a text. */
  static List<String> wordsOf(String text, Analyzer analyzer) {
    AnalysedText analysed = of(text, analyzer);
    List<String> words = new ArrayList<>();
    for (int word = 0; word < analysed.size(); word++) {
      int start = analysed.charStart(word);
      words.add(new String(analysed.chars, start, analysed.charStart(word + 1) - start));
    }
    return words;
  }

  /** Number of words. */
  int size() {
    return size;
  }

  /** All words; each begins at its {@link #charStart} and ends where the next one begins. */
  char[] chars() {
    return chars;
  }

  int charStart(int word) {
    return charStarts[word];
  }

  /** Positions from the word before. */
  int increment(int word) {
    return increments[word];
  }

  /** Where the word begins in the text. */
  int start(int word) {
    return starts[word];
  }

  /** Where it ends in the text. */
  int end(int word) {
    return ends[word];
  }

  private void add(char[] word, int length, int increment, int start, int end) {
    if (size == starts.length) {
      int capacity = 2 * size;
      charStarts = Arrays.copyOf(charStarts, capacity + 1);
      increments = Arrays.copyOf(increments, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
    int at = charStarts[size];
    if (at + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, at + length));
    }
    System.arraycopy(word, 0, chars, at, length);
    increments[size] = increment;
    starts[size] = start;
    ends[size] = end;
    size++;
    charStarts[size] = at + length;
  }
}
