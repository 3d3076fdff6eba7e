package org.sauti.classify.explain;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts texts into words, or into groups of them. */
final class Pieces {
  private Pieces() {}

  /**
   * @param text normalised
   * @param most pieces there may be, at least 1
   * @return in order; none when there is nothing but white space
   */
  static List<Piece> of(String text, int most) {
    List<Piece> words = words(text);
    if (words.size() <= most) {
      return words;
    }
    List<Piece> groups = new ArrayList<>(most);
    for (int group = 0; group < most; group++) {
      int first = group * words.size() / most;
      int last = (group + 1) * words.size() / most - 1;
      groups.add(words.get(first).upTo(words.get(last)));
    }
    return groups;
  }

  private static List<Piece> words(String text) {
    List<Piece> words = new ArrayList<>();
    int start = skipWhiteSpace(text, 0);
    while (start < text.length()) {
      int end = wordEnd(text, start);
      int next = skipWhiteSpace(text, end);
      addWords(text, new Piece(start, end, next), words);
      start = next;
    }
    return words;
  }

  /** Adds the words of a piece between white space: one, unless its script has no white space. */
  private static void addWords(String text, Piece piece, List<Piece> words) {
    String part = text.substring(piece.start(), piece.end());
    if (part.codePoints().noneMatch(Pieces::isWrittenWithoutSpaces)) {
      words.add(piece);
      return;
    }
    BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
    boundaries.setText(part);
    int start = 0;
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      boolean last = end == part.length();
      int at = piece.start() + end;
      words.add(new Piece(piece.start() + start, at, last ? piece.next() : at));
      start = end;
    }
  }

  private static boolean isWrittenWithoutSpaces(int codePoint) {
    return UScript.breaksBetweenLetters(UScript.getScript(codePoint));
  }

  private static int wordEnd(String text, int from) {
    int index = from;
    while (index < text.length() && !UCharacter.isUWhiteSpace(text.codePointAt(index))) {
      index += Character.charCount(text.codePointAt(index));
    }
    return index;
  }

  private static int skipWhiteSpace(String text, int from) {
    int index = from;
    while (index < text.length() && UCharacter.isUWhiteSpace(text.codePointAt(index))) {
      index += Character.charCount(text.codePointAt(index));
    }
    return index;
  }
}
