package org.sauti.classify.text;

import java.util.ArrayList;
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
    KnownWords words = KnownWords.shared();
    List<NormalizationStep> steps = new ArrayList<>(beforeWords());
    steps.add(new LetterSpacing(words));
    steps.add(new SignsInWords(words));
    steps.add(new Leetspeak());
    steps.addAll(afterLetters());
    steps.add(new WordRepair(words));
    return new TextNormalizer(steps);
  }

  /**
   * The same but for what repairs words by those around them: for lists of words, which are right
   * as they stand.
   */
  public static TextNormalizer forWordLists() {
    List<NormalizationStep> steps = new ArrayList<>(beforeWords());
    steps.add(new LetterSpacing(KnownWords.none()));
    steps.add(new Leetspeak());
    steps.addAll(afterLetters());
    return new TextNormalizer(steps);
  }

  private static List<NormalizationStep> beforeWords() {
    return List.of(
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
        new ScatteredEmoji(),
        new Homoglyphs(),
        new ArabicLetters(),
        new IndicForms(),
        new SpacedSyllables());
  }

  private static List<NormalizationStep> afterLetters() {
    return List.of(
        new MaskedLetters(), new Elongation(), new RepeatedSyllables(), new WhiteSpace());
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
