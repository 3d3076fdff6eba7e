package org.sauti.classify.language;

/** Guesses the language of a text from the frequencies of its letters. Safe to share. */
@FunctionalInterface
interface StatisticalDetector {
  /**
   * The most likely language, however little confidence there is in it, or {@link
   * LanguageGuess#unknown()} when there is nothing to go by.
   */
  LanguageGuess detect(String text);
}
