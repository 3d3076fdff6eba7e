package org.sauti.classify.text;

import java.util.Arrays;

/**
 * Known words in place of unknown ones that are clearly meant for them: misspelt, or written
 * together. What is known stays, and so does what could be several words. A text in which several
 * words are misspelt is trusted less: its shorter and rarer words are repaired too. Expects text to
 * which all other steps have been done.
 */
final class WordRepair implements NormalizationStep {
  private static final int FEWEST_PROOFS = 2;

  // So many unknown words in a row speak for a language that is hardly known.
  private static final int MOST_IN_VAIN = 10;
  private static final double LONG_ON_AVERAGE = 10;
  private static final int LONG = 18;
  private static final int FEWEST_FOR_LANGUAGE = 4;

  private final KnownWords words;

  WordRepair(KnownWords words) {
    this.words = words;
  }

  @Override
  public NormalizedText apply(NormalizedText source) {
    WordsOfText found = new WordsOfText(source.text(), words);
    return found.hasUnknown() ? new Repairs(source, found).rewrite() : source;
  }

  /** The repairs of one text. */
  private final class Repairs {
    private final NormalizedText source;
    private final String text;
    private final WordsOfText found;
    private final long languages;
    private final Misspelling misspelling;
    private final int[] meant;
    private WordSplitter splitter;

    Repairs(NormalizedText source, WordsOfText found) {
      this.source = source;
      this.text = source.text();
      this.found = found;
      this.languages = found.languages();
      this.misspelling = new Misspelling(words, languages);
      this.meant = new int[found.size()];
    }

    NormalizedText rewrite() {
      int repairs = 0;
      int unknown = 0;
      Arrays.fill(meant, KnownWords.NONE);
      for (int place = 0; place < found.size() && unknown < MOST_IN_VAIN; place++) {
        if (isUnknown(place) && !isName(found.start(place))) {
          if (find(place)) {
            repairs++;
            unknown = 0;
          } else {
            unknown++;
          }
        }
      }
      if (repairs >= FEWEST_PROOFS) {
        misspelling.trustLess();
        for (int place = 0; place < found.size(); place++) {
          if (meant[place] == KnownWords.NONE && isUnknown(place)) {
            find(place);
          }
        }
      }
      if (lacksAccents()) {
        for (int place = 0; place < found.size(); place++) {
          addAccents(place);
        }
      }
      boolean isJoined = isJoined();
      TextRewriter rewriter = new TextRewriter(source);
      for (int place = 0; place < found.size(); place++) {
        if (meant[place] != KnownWords.NONE) {
          replace(found.start(place), found.end(place), meant[place], rewriter);
        } else if (isUnknown(place) && canSplit(place, isJoined)) {
          split(found.start(place), found.end(place), rewriter);
        }
      }
      return rewriter.finish();
    }

    /** Whether it is a word of its own that is not known in the languages of the text. */
    private boolean isUnknown(int place) {
      int id = found.id(place);
      boolean isOfOther =
          found.size() >= FEWEST_FOR_LANGUAGE
              && id != KnownWords.NONE
              && (words.languages(id) & languages) == 0;
      return (id == KnownWords.NONE || isOfOther)
          && !isJoint(found.start(place) - 1)
          && !isJoint(found.end(place));
    }

    /** Whether there are no accents though the language has many. */
    private boolean lacksAccents() {
      if ((languages & ~words.languagesWithAccents()) != 0) {
        return false;
      }
      int index = 0;
      while (index < text.length() && !Accents.isAccented(text.charAt(index))) {
        index++;
      }
      return index == text.length();
    }

    private void addAccents(int place) {
      if (meant[place] == KnownWords.NONE && found.length(place) > 1) {
        int id = found.id(place);
        boolean isOfText = id != KnownWords.NONE && (words.languages(id) & languages) != 0;
        int frequency = isOfText ? words.frequency(id) : 0;
        meant[place] =
            misspelling.withAccents(text, found.start(place), found.end(place), frequency);
      }
    }

    private boolean find(int place) {
      int id = found.id(place);
      misspelling.knowsAlready(id == KnownWords.NONE ? 0 : words.frequency(id));
      if (wasApart(found.start(place), found.end(place))) {
        return false;
      }
      meant[place] = misspelling.meant(text, found.start(place), found.end(place));
      return meant[place] != KnownWords.NONE;
    }

    private boolean isJoint(int index) {
      if (index < 0 || index >= text.length()) {
        return false;
      }
      char symbol = text.charAt(index);
      return symbol == '@'
          || symbol == '#'
          || symbol == '_'
          || symbol == '<'
          || symbol == '*'
          || CharTypes.isLetterOrDigit(symbol);
    }

    /** Whether the spaces of the text are missing: its words are too long, or surely several. */
    private boolean isJoined() {
      if (found.meanLength() >= LONG_ON_AVERAGE && found.longest() >= LONG) {
        return true;
      }
      int splits = 0;
      for (int place = 0; place < found.size() && splits < FEWEST_PROOFS; place++) {
        boolean isWhole = meant[place] != KnownWords.NONE || !isUnknown(place);
        splits += !isWhole && canSplit(place, false) ? 1 : 0;
      }
      return splits >= FEWEST_PROOFS;
    }

    private boolean canSplit(int place, boolean isJoined) {
      int start = found.start(place);
      int length = found.length(place);
      if (length < WordSplitter.SHORTEST || found.id(place) != KnownWords.NONE) {
        return false;
      }
      boolean withUnknown = isJoined || wasApart(start, start + length);
      if (!withUnknown && !isEuropean(text.charAt(start))) {
        return false;
      }
      splitter = splitter == null ? new WordSplitter(words, languages) : splitter;
      return splitter.split(text, start, start + length, withUnknown)
          && (withUnknown || splitter.isSure(length));
    }

    /** Puts spaces where the splitter has just found words to end. */
    private void split(int start, int end, TextRewriter rewriter) {
      for (int place = 1; place < end - start; place++) {
        if (splitter.endsAt(place)) {
          int last = start + place - 1;
          rewriter.replace(last, last + 1, text.charAt(last) + " ");
        }
      }
    }

    /** Rewrites what differs between the word that is there and the one that is meant. */
    private void replace(int start, int end, int word, TextRewriter rewriter) {
      int shorter = Math.min(words.length(word), end - start);
      int first = 0;
      while (first < shorter - 1 && words.charAt(word, first) == text.charAt(start + first)) {
        first++;
      }
      int same = 0;
      while (same < shorter - first - 1
          && words.charAt(word, words.length(word) - 1 - same) == text.charAt(end - 1 - same)) {
        same++;
      }
      String changed = words.text(word).substring(first, words.length(word) - same);
      rewriter.replace(start + first, end - same, changed);
    }

    /** Whether its letters had spaces between them. */
    private boolean wasApart(int start, int end) {
      if (source.originalEnd(end - 1) - source.originalStart(start) <= end - start) {
        return false;
      }
      int letters = 1;
      int apart = 0;
      for (int index = start + 1; index < end; index++) {
        int gap = source.originalEnd(index - 1);
        boolean hasGap = source.originalStart(index) > gap;
        apart += hasGap && CharTypes.isSpace(source.original().charAt(gap)) ? 1 : 0;
        letters += CharTypes.isMark(text.charAt(index)) ? 0 : 1;
      }
      return apart * 2 >= letters;
    }

    /** Whether it begins with a capital within a sentence. */
    private boolean isName(int start) {
      String original = source.original();
      int at = source.originalStart(start);
      return Character.isUpperCase(original.charAt(at))
          && at + 1 < original.length()
          && Character.isLowerCase(original.charAt(at + 1))
          && start > 1
          && text.charAt(start - 1) == ' '
          && (CharTypes.isLetter(text.charAt(start - 2)) || text.charAt(start - 2) == ',');
    }
  }

  /** Latin, Greek and Cyrillic, where compounds are not as free as elsewhere. */
  private static boolean isEuropean(char letter) {
    return letter < 0x530 || (letter >= 0x1e00 && letter <= 0x1fff);
  }
}
