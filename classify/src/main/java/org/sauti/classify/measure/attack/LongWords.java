package org.sauti.classify.measure.attack;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The longer half of a text's words, and those that are as long as the shortest of these. They
 * carry its meaning; nobody disguises the small ones. Also finds words where no spaces part them.
 */
final class LongWords {
  private static final int SHORTEST = 2;

  private LongWords() {}

  /** The text with each of these words replaced. */
  static String rewrite(String text, UnaryOperator<String> rewriting) {
    StringBuilder rewritten = new StringBuilder(text.length() * 2);
    int done = 0;
    for (Word word : longer(words(text))) {
      rewritten.append(text, done, word.start);
      rewritten.append(rewriting.apply(text.substring(word.start, word.end)));
      done = word.end;
    }
    return rewritten.append(text, done, text.length()).toString();
  }

  private static List<Word> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    List<Word> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      boolean isWord = breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER_LIMIT;
      if (isWord && text.codePointCount(start, end) >= SHORTEST) {
        words.add(new Word(start, end));
      }
      start = end;
    }
    return words;
  }

  private static List<Word> longer(List<Word> words) {
    int shortest =
        words.stream().mapToInt(Word::length).sorted().skip(words.size() / 2).findFirst().orElse(0);
    return words.stream().filter(word -> word.length() >= shortest).toList();
  }

  private record Word(int start, int end) {
    int length() {
      return end - start;
    }
  }
}
