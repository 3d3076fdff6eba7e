package org.sauti.classify.language;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Iterator;
import java.util.Map;

/**
 * Lingua in its fast mode, for the languages of scripts that several languages share. The fewer
 * languages it has to tell apart, the more often it is right on a short text.
 */
final class LinguaDetector implements StatisticalDetector {
  /** Enough to know; a longer text would cost time and memory for nothing. */
  private static final int CHARS_READ = 300;

  // Lingua's values compare languages with the best one and are no probabilities. This curve makes
  // them the share of right answers on comments: a lead of 0.05 is right in 45 % of the texts, 0.1
  // in 70 %, 0.2 in 91 %.
  private static final double STEEPNESS = 12;

  private static final Language[] LANGUAGES = {
    Language.ENGLISH,
    Language.SPANISH,
    Language.PORTUGUESE,
    Language.FRENCH,
    Language.GERMAN,
    Language.ITALIAN,
    Language.DUTCH,
    Language.POLISH,
    Language.ROMANIAN,
    Language.TURKISH,
    Language.INDONESIAN,
    Language.VIETNAMESE,
    Language.TAGALOG,
    Language.SWAHILI,
    Language.SWEDISH,
    Language.RUSSIAN,
    Language.UKRAINIAN,
    Language.BULGARIAN,
    Language.ARABIC,
    Language.PERSIAN,
    Language.URDU,
    Language.HINDI,
    Language.MARATHI
  };

  private final LanguageDetector detector;

  private LinguaDetector(LanguageDetector detector) {
    this.detector = detector;
  }

  /** The one detector of the process, made when it is first used. */
  static StatisticalDetector shared() {
    return text -> Shared.DETECTOR.detect(text);
  }

  @Override
  public LanguageGuess detect(String text) {
    String beginning = text.length() <= CHARS_READ ? text : text.substring(0, CHARS_READ);
    Map<Language, Double> values = detector.computeLanguageConfidenceValues(beginning);
    if (values.isEmpty()) {
      return LanguageGuess.unknown();
    }
    Iterator<Map.Entry<Language, Double>> ranking = values.entrySet().iterator();
    Language best = ranking.next().getKey();
    double second = ranking.hasNext() ? ranking.next().getValue() : 0;
    double confidence = 1 - Math.exp(-STEEPNESS * (1 - second));
    return new LanguageGuess(best.getIsoCode639_1().toString(), (float) confidence);
  }

  private static final class Shared {
    static final LinguaDetector DETECTOR =
        new LinguaDetector(
            LanguageDetectorBuilder.fromLanguages(LANGUAGES).withLowAccuracyMode().build());
  }
}
