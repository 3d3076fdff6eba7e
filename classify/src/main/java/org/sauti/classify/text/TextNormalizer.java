package org.sauti.classify.text;

import java.util.List;

/**
 * A chain of normalisation steps, applied in order. Immutable and safe to share.
 *
 * <p>Models are trained on text that went through this chain: after a change to it, train again.
 */
public final class TextNormalizer {
  private final List<NormalizationStep> steps;

  /** A chain of these steps. */
  public TextNormalizer(List<NormalizationStep> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The chain that the shipped models are trained with. */
  public static TextNormalizer standard() {
    return new TextNormalizer(
        List.of(
            new HtmlEntities(),
            new EmojiForms(),
            new InvisibleCharacters(),
            new StackedMarks(),
            new CompatibilityForms(),
            new CaseFolding(),
            new QuotationMarks(),
            new Links(),
            new EmailAddresses(),
            new Handles(),
            new PhoneNumbers(),
            new DressedLetters(),
            new Homoglyphs(),
            new LetterSpacing(),
            new Leetspeak(),
            new MaskedLetters(),
            new Elongation(),
            new RepeatedSyllables(),
            new ArabicLetters(),
            new IndicForms(),
            new WhiteSpace()));
  }

  /** Normalises a text of any length; an empty text stays empty. */
  public NormalizedText normalize(String text) {
    NormalizedText result = NormalizedText.unchanged(text);
    for (NormalizationStep step : steps) {
      result = step.apply(result);
    }
    return result;
  }
}
