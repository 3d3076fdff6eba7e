package org.sauti.classify.rules;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a text with the markers of the lists that they are in: a marker stands where its
 * phrase begins and is as long as it.
 */
final class MarkedText implements PhraseTree.Finder {
  private final AnalysedText text;
  private int[] lists = new int[16];
  private int[] firsts = new int[16];
  private int[] lasts = new int[16];
  private int markers;

  MarkedText(AnalysedText text) {
    this.text = text;
  }

  /** Adds a marker; they come in the order of their first words. */
  @Override
  public void found(int list, int first, int last) {
    if (markers == lists.length) {
      lists = Arrays.copyOf(lists, 2 * markers);
      firsts = Arrays.copyOf(firsts, 2 * markers);
      lasts = Arrays.copyOf(lasts, 2 * markers);
    }
    lists[markers] = list;
    firsts[markers] = first;
    lasts[markers] = last;
    markers++;
  }

  int markers() {
    return markers;
  }

  /** The list whose marker this is. */
  int list(int marker) {
    return lists[marker];
  }

  /** Words and markers, for an index. */
  TokenStream tokens() {
    return new Tokens();
  }

  private final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private int word = -1;
    private int marker;

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (marker < markers && firsts[marker] == word) {
        term.append(WordLists.markerOf(lists[marker]));
        increment.setPositionIncrement(0);
        place.setOffset(text.start(word), text.end(lasts[marker]));
        marker++;
        return true;
      }
      word++;
      if (word >= text.size()) {
        return false;
      }
      int start = text.charStart(word);
      term.copyBuffer(text.chars(), start, text.charStart(word + 1) - start);
      increment.setPositionIncrement(text.increment(word));
      place.setOffset(text.start(word), text.end(word));
      return true;
    }
  }
}
