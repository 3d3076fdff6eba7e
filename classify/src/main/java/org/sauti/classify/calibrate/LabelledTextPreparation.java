package org.sauti.classify.calibrate;

import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.language.LanguageIdentifier;
import org.sauti.classify.language.LanguageTag;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;

/**
 * Prepares labelled texts for models as the code that serves them does, but for the language, which
 * is the one that people gave, where they did. Safe to share between threads.
 */
public final class LabelledTextPreparation {
  private static final float CERTAIN = 1f;

  private final TextNormalizer normalizer = TextNormalizer.standard();
  private final LanguageIdentifier languages = LanguageIdentifier.standard();

  /** Prepares one text. */
  public PreparedText prepare(LabelledText text) {
    NormalizedText normalized = normalizer.normalize(text.text());
    LanguageGuess language =
        text.language() == null
            ? languages.identify(normalized, null)
            : new LanguageGuess(LanguageTag.canonical(text.language()), CERTAIN);
    return new PreparedText(normalized, language);
  }
}
