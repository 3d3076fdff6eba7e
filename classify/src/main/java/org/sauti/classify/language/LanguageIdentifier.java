package org.sauti.classify.language;

import com.ibm.icu.lang.UScript;
import java.util.Objects;
import java.util.Optional;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.Placeholders;

/**
 * Finds out in what language a comment is. It asks, from cheap to dear: the script, which alone
 * tells many languages; the declared language, which counts unless the text speaks against it; the
 * small words and the letters; and last a statistical detector. Safe to share.
 *
 * <p>Languages of other scripts in Latin letters are found by their small words. Romanised Hindi
 * and Urdu share most of them; what tells them apart is how some words are spelt.
 */
public final class LanguageIdentifier {
  private static final float DECLARED = 0.9f;
  private static final float REFUTES_DECLARED = 0.75f;
  private static final float DECLARED_BUT_DOUBTED = 0.6f;
  private static final float DECLARED_BUT_ROMANISED = 0.6f;
  private static final float DECLARED_WITHOUT_LETTERS = 0.5f;
  private static final float SURE_ENOUGH = 0.45f;
  private static final float BEYOND_DOUBT = 0.8f;
  private static final float AGREED = 0.6f;
  private static final float LARGEST_OF_ITS_SCRIPT = 0.4f;

  private final LanguageClues clues;
  private final StatisticalDetector detector;

  LanguageIdentifier(LanguageClues clues, StatisticalDetector detector) {
    this.clues = Objects.requireNonNull(clues, "clues");
    this.detector = Objects.requireNonNull(detector, "detector");
  }

  /** An identifier for the languages that Sauti knows; its detector is loaded when first needed. */
  public static LanguageIdentifier standard() {
    return new LanguageIdentifier(LanguageClues.standard(), LinguaDetector.shared());
  }

  /**
   * Guesses the language of a text.
   *
   * @param text the normalised text
   * @param declaredTag BCP 47 tag that the author or the platform gave, nullable
   */
  public LanguageGuess identify(NormalizedText text, String declaredTag) {
    String content = Placeholders.removeFrom(text.text());
    ScriptProfile script = ScriptProfile.of(content);
    String declared =
        declaredTag == null ? LanguageGuess.UNKNOWN : LanguageTag.canonical(declaredTag);
    return declared.equals(LanguageGuess.UNKNOWN)
        ? undeclared(text, content, script)
        : declared(declared, text, content, script);
  }

  private LanguageGuess undeclared(NormalizedText text, String content, ScriptProfile script) {
    if (script.letters() == 0) {
      return LanguageGuess.unknown();
    }
    Optional<String> language = ScriptLanguages.languageOf(script.dominant());
    return language.isPresent()
        ? new LanguageGuess(language.get(), script.share())
        : detect(clues.of(content, text.original()), content, script.dominant());
  }

  private LanguageGuess declared(
      String declared, NormalizedText text, String content, ScriptProfile script) {
    if (script.letters() == 0) {
      return new LanguageGuess(declared, DECLARED_WITHOUT_LETTERS);
    }
    if (ScriptLanguages.isPlausible(declared, script.dominant())) {
      LanguageScores scores = clues.of(content, text.original());
      return scores.speaksAgainst(declared)
          ? doubted(declared, scores, content, script)
          : new LanguageGuess(declared, DECLARED);
    }
    return script.dominant() == UScript.LATIN
        ? romanised(declared, clues.of(content, text.original()))
        : undeclared(text, content, script);
  }

  private LanguageGuess doubted(
      String declared, LanguageScores scores, String content, ScriptProfile script) {
    Optional<LanguageGuess> clearest = scores.clearest();
    if (clearest.isPresent()) {
      return clearest.get();
    }
    LanguageGuess guess = weigh(scores, detector.detect(content), script.dominant());
    return guess.confidence() < REFUTES_DECLARED
        ? new LanguageGuess(declared, DECLARED_BUT_DOUBTED)
        : guess;
  }

  /**
   * Latin letters where a language of another script is declared: that language typed in them, or
   * clearly another one.
   */
  private static LanguageGuess romanised(String declared, LanguageScores scores) {
    return scores
        .clearest()
        .filter(guess -> !LanguageTag.isRomanised(guess.tag()))
        .orElseGet(
            () -> new LanguageGuess(LanguageTag.romanised(declared), DECLARED_BUT_ROMANISED));
  }

  private LanguageGuess detect(LanguageScores scores, String content, int script) {
    return scores.clearest().orElseGet(() -> weigh(scores, detector.detect(content), script));
  }

  /** Puts what a word or two say beside what the detector says, which knows no romanised text. */
  private static LanguageGuess weigh(LanguageScores scores, LanguageGuess detected, int script) {
    Optional<LanguageGuess> likely = scores.likeliest();
    if (likely.isPresent() && likely.get().tag().equals(detected.tag())) {
      return new LanguageGuess(detected.tag(), Math.max(AGREED, detected.confidence()));
    }
    boolean isRomanised = likely.isPresent() && LanguageTag.isRomanised(likely.get().tag());
    if (detected.confidence() >= (isRomanised ? BEYOND_DOUBT : SURE_ENOUGH)) {
      return detected;
    }
    return likely.orElseGet(
        () ->
            ScriptLanguages.largestLanguageOf(script)
                .map(language -> new LanguageGuess(language, LARGEST_OF_ITS_SCRIPT))
                .orElseGet(LanguageGuess::unknown));
  }
}
