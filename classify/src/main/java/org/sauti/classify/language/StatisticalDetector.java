package org.sauti.classify.language;

/** Guesses the language of a text from the frequencies of its letters. Safe to share. */
@FunctionalInterface
interface StatisticalDetector {
  /** The most likely language, or {@link LanguageGuess#unknown()} when unsure. */
  LanguageGuess detect(String text);
}
