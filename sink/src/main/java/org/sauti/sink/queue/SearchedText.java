package org.sauti.sink.queue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that somebody looks for, whatever the case and the accents. */
record SearchedText(List<String> words) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * Accents of alphabets. The vowel signs of Indic and Thai scripts are marks as well, but without
   * them it would be another word; so would Japanese without its voicing marks.
   */
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\p{Mn}&&[\\p{IsInherited}\\p{IsArabic}\\p{IsHebrew}\\p{IsCyrillic}\\p{IsGreek}]"
              + "&&[^\\x{3099}\\x{309A}]]+");

  private static final char FINAL_SIGMA = '\u03c2';
  private static final char SIGMA = '\u03c3';

  SearchedText {
    words = List.copyOf(words);
  }

  static SearchedText of(String text) {
    return new SearchedText(List.of(SPACE.split(folded(text).strip())));
  }

  /** Whether a text has all the words, each as a word or as a part of one. */
  boolean isIn(String text) {
    String folded = folded(text);
    return words.stream().allMatch(folded::contains);
  }

  private static String folded(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare =
        Normalizer.normalize(ACCENTS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
    // There and back, so that letters with two small forms or a capital of two letters meet.
    return bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace(FINAL_SIGMA, SIGMA);
  }
}
