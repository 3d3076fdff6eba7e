package org.sauti.classify.model;

import java.util.Objects;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.text.NormalizedText;

/**
 * A text that every model can start from.
 *
 * @param text normalised
 * @param language in which to judge it
 */
public record PreparedText(NormalizedText text, LanguageGuess language) {
  public PreparedText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(language, "language");
  }
}
