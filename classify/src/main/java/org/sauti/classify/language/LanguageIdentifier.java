package org.sauti.classify.language;

import com.ibm.icu.lang.UScript;
import java.util.Objects;
import java.util.Optional;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.Placeholders;

/**
 * Finds out in what language a comment is. It asks, from cheap to dear: the script, which alone
 * tells many languages; the declared language, which counts unless the text speaks against it; the
 * small words; and last a statistical detector. Safe to share.
 *
 * <p>Romanised Hindi and Urdu are alike {@code hi-Latn}, unless Urdu is declared.
 */
public final class LanguageIdentifier {
  private static final float DECLARED = 0.9f;
  private static final float REFUTES_DECLARED = 0.75f;
  private static final float DECLARED_BUT_DOUBTED = 0.6f;
  private static final float DECLARED_BUT_ROMANISED = 0.6f;
  private static final float DECLARED_WITHOUT_LETTERS = 0.5f;
  private static final float LARGEST_OF_ITS_SCRIPT = 0.4f;

  private final FunctionWords functionWords;
  private final StatisticalDetector detector;

  LanguageIdentifier(FunctionWords functionWords, StatisticalDetector detector) {
    this.functionWords = Objects.requireNonNull(functionWords, "functionWords");
    this.detector = Objects.requireNonNull(detector, "detector");
  }

  /** An identifier for the languages that Sauti knows; its detector is loaded when first needed. */
  public static LanguageIdentifier standard() {
    return new LanguageIdentifier(FunctionWords.standard(), LinguaDetector.shared());
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
        ? undeclared(content, script)
        : declared(declared, content, script);
  }

  private LanguageGuess undeclared(String content, ScriptProfile script) {
    if (script.letters() == 0) {
      return LanguageGuess.unknown();
    }
    Optional<String> language = ScriptLanguages.languageOf(script.dominant());
    return language.isPresent()
        ? new LanguageGuess(language.get(), script.share())
        : detect(content, script.dominant());
  }

  private LanguageGuess declared(String declared, String content, ScriptProfile script) {
    if (script.letters() == 0) {
      return new LanguageGuess(declared, DECLARED_WITHOUT_LETTERS);
    }
    if (ScriptLanguages.isPlausible(declared, script.dominant())) {
      return functionWords.count(content).speaksAgainst(declared)
          ? doubted(declared, content, script)
          : new LanguageGuess(declared, DECLARED);
    }
    return script.dominant() == UScript.LATIN
        ? romanised(declared, content)
        : undeclared(content, script);
  }

  private LanguageGuess doubted(String declared, String content, ScriptProfile script) {
    LanguageGuess guess = detect(content, script.dominant());
    return guess.confidence() < REFUTES_DECLARED
        ? new LanguageGuess(declared, DECLARED_BUT_DOUBTED)
        : guess;
  }

  /**
   * Latin letters where a language of another script is declared: that language typed in them, or
   * clearly another one.
   */
  private LanguageGuess romanised(String declared, String content) {
    return functionWords
        .count(content)
        .clearest()
        .filter(guess -> !LanguageTag.isRomanised(guess.tag()))
        .orElseGet(
            () -> new LanguageGuess(LanguageTag.romanised(declared), DECLARED_BUT_ROMANISED));
  }

  private LanguageGuess detect(String content, int script) {
    LanguageGuess guess =
        functionWords.count(content).clearest().orElseGet(() -> detector.detect(content));
    if (guess.isKnown()) {
      return guess;
    }
    return ScriptLanguages.largestLanguageOf(script)
        .map(language -> new LanguageGuess(language, LARGEST_OF_ITS_SCRIPT))
        .orElse(guess);
  }
}
