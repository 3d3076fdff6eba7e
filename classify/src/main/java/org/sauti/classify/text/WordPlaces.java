package org.sauti.classify.text;

/** What the place of a word in its text says about it. */
final class WordPlaces {
  /** No capital where the sentence would ask for none: no name in most languages. */
  static final int SMALL = 1;

  /** A capital within a sentence. */
  static final int CAPITAL = 2;

  /** A capital after a word of German that names do not stand after. */
  static final int NOUN = 3;

  private static final String BEFORE_NOUNS =
      " ein eine einen einem einer eines kein keine keinen keinem keiner mein meine meinen meiner"
          + " dein deine deinen deiner sein seine seinen seiner ihre ihren ihrer unsere unseren"
          + " unser viele alle mehr diese dieser dieses diesen solche welche zum zur im am vom"
          + " jede jeder jeden wenig genug zwei drei ";

  /** Whether it is a word and no part of a mention, hashtag, address or number. */
  boolean isWord(String text, int start, int end) {
    return !isJoint(text, start - 1) && !isJoint(text, end) && !isOneLetter(text, start, end);
  }

  /** {@link #SMALL}, {@link #CAPITAL} or {@link #NOUN}; 0 when the place does not tell. */
  int capitals(NormalizedText text, int start, int end) {
    String original = text.original();
    int at = text.originalStart(start);
    char first = original.charAt(at);
    if (Character.isLowerCase(first)) {
      return SMALL;
    }
    boolean isTitle =
        Character.isUpperCase(first)
            && at + 1 < original.length()
            && Character.isLowerCase(original.charAt(at + 1));
    if (!isTitle || start < 2 || text.text().charAt(start - 1) != ' ') {
      return 0;
    }
    int before = text.text().lastIndexOf(' ', start - 2) + 1;
    String previous = text.text().substring(before, start - 1);
    if (!CharTypes.isLetter(previous.charAt(previous.length() - 1))) {
      return previous.endsWith(",") ? CAPITAL : 0;
    }
    return BEFORE_NOUNS.contains(" " + previous + " ") ? NOUN : CAPITAL;
  }

  private static boolean isJoint(String text, int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char symbol = text.charAt(index);
    return symbol == '@'
        || symbol == '#'
        || symbol == '_'
        || symbol == '<'
        || symbol == '*'
        || CharTypes.isLetterOrDigit(symbol)
        || (symbol == '.'
            && index + 1 < text.length()
            && CharTypes.isLetter(text.charAt(index + 1)));
  }

  private static boolean isOneLetter(String text, int start, int end) {
    int index = start;
    while (index < end && text.charAt(index) == text.charAt(start)) {
      index++;
    }
    return index == end && end - start > 1;
  }
}
