package org.sauti.classify.measure.attack;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A word as what people take for its letters: with the marks that belong to each. */
final class Graphemes {
  private Graphemes() {}

  /** The letters of a word; together they are the word. */
  static List<String> of(String word) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(word);
    List<String> graphemes = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      graphemes.add(word.substring(start, end));
      start = end;
    }
    return graphemes;
  }

  /** The place of one such letter, chosen by chance; -1 when there is none. */
  static int anyPlace(List<String> graphemes, Predicate<String> which, SplittableRandom random) {
    int[] places =
        IntStream.range(0, graphemes.size()).filter(i -> which.test(graphemes.get(i))).toArray();
    return places.length == 0 ? -1 : places[random.nextInt(places.length)];
  }
}
