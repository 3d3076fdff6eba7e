package org.sauti.classify.text;

import com.ibm.icu.lang.UScript;

/** Walks over the words of a text and counts the scripts of their letters. For one thread. */
final class WordScripts {
  private static final LetterKind[] COMMON = commonKinds();
  private static final char DOTLESS_I = '\u0131';

  private final String text;
  private int start;
  private int end;
  private int latin;
  private int latinAnchors;
  private int foreign;
  private int foreignAnchors;
  private int script;
  private boolean strangeLatin;
  private boolean manyForeignScripts;
  private boolean dotlessForDotted;

  WordScripts(String text) {
    this.text = text;
  }

  /** Moves to the next word; false when there is none. */
  boolean next() {
    start = end;
    while (start < text.length() && !CharTypes.isWordChar(text.charAt(start))) {
      start++;
    }
    end = start;
    clear();
    boolean hasDotless = false;
    while (end < text.length() && CharTypes.isWordChar(text.charAt(end))) {
      char symbol = text.charAt(end++);
      hasDotless |= symbol == DOTLESS_I;
      count(symbol);
    }
    if (foreign > 0 && latin > 0) {
      countLatinAnchors();
    }
    dotlessForDotted = hasDotless && isNotTurkish();
    return start < end;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean isOfOneScript() {
    return latin == 0 || foreign == 0;
  }

  /** Number of Latin letters. */
  int latin() {
    return latin;
  }

  /** Number of plain Latin letters that look like none of the foreign script. */
  int latinAnchors() {
    return latinAnchors;
  }

  /** Number of letters of other alphabets. */
  int foreign() {
    return foreign;
  }

  /** Number of letters of other alphabets that look like none of Latin. */
  int foreignAnchors() {
    return foreignAnchors;
  }

  /** The script of the last foreign letter, as {@link UScript} numbers it. */
  int script() {
    return script;
  }

  boolean hasManyForeignScripts() {
    return manyForeignScripts;
  }

  boolean hasStrangeLatin() {
    return strangeLatin;
  }

  /** Whether a dotless i is at this index where no Turkish can be meant. */
  boolean isDotlessForDotted(int index) {
    return dotlessForDotted && text.charAt(index) == DOTLESS_I;
  }

  static LetterKind kindOf(char symbol) {
    return symbol < COMMON.length ? COMMON[symbol] : lookUpKind(symbol);
  }

  private void clear() {
    latin = 0;
    latinAnchors = 0;
    foreign = 0;
    foreignAnchors = 0;
    script = UScript.UNKNOWN;
    strangeLatin = false;
    manyForeignScripts = false;
  }

  private void count(char symbol) {
    switch (kindOf(symbol)) {
      case LATIN -> latin++;
      case STRANGE_LATIN -> {
        latin++;
        strangeLatin = true;
      }
      case FOREIGN, RARE -> {
        int found = UScript.getScript(symbol);
        manyForeignScripts |= foreign > 0 && found != script;
        script = found;
        foreign++;
        if (LookAlikes.inLatin().of(symbol) == LookAlikes.NONE) {
          foreignAnchors++;
        }
      }
      case NO_LETTER -> {}
    }
  }

  private void countLatinAnchors() {
    LookAlikes table = LookAlikes.inScript(script);
    for (int index = start; index < end; index++) {
      char symbol = text.charAt(index);
      LetterKind kind = kindOf(symbol);
      boolean isLatin = kind == LetterKind.LATIN || kind == LetterKind.STRANGE_LATIN;
      if (isLatin && table.of(symbol) == LookAlikes.NONE) {
        latinAnchors++;
      }
    }
  }

  /** No Turkish word has w, q, x, ch or ck, but for a few names and loans. */
  private boolean isNotTurkish() {
    for (int index = start; index < end; index++) {
      switch (text.charAt(index)) {
        case 'w', 'q', 'x' -> {
          return true;
        }
        case 'h', 'k' -> {
          if (index > start && text.charAt(index - 1) == 'c') {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static LetterKind[] commonKinds() {
    LetterKind[] kinds = new LetterKind[0x590];
    for (char symbol = 0; symbol < kinds.length; symbol++) {
      kinds[symbol] = lookUpKind(symbol);
    }
    return kinds;
  }

  private static LetterKind lookUpKind(char symbol) {
    if (!Character.isLetter(symbol)) {
      return LetterKind.NO_LETTER;
    }
    return switch (UScript.getScript(symbol)) {
      case UScript.LATIN ->
          symbol == DOTLESS_I || LookAlikes.inLatin().of(symbol) != LookAlikes.NONE
              ? LetterKind.STRANGE_LATIN
              : LetterKind.LATIN;
      case UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN -> LetterKind.FOREIGN;
      case UScript.CHEROKEE,
          UScript.COPTIC,
          UScript.LISU,
          UScript.RUNIC,
          UScript.CANADIAN_ABORIGINAL ->
          LetterKind.RARE;
      default -> LetterKind.NO_LETTER;
    };
  }
}
