package org.sauti.benchmarks.text;

import java.util.ArrayList;
import java.util.List;
import org.sauti.benchmarks.result.ThreadTime;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.encode.HashedNgramEncoder;
import org.sauti.classify.encode.HashedNgramSettings;
import org.sauti.classify.language.LanguageIdentifier;
import org.sauti.classify.model.ModelScorer;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.TextInput;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;

/**
 * Takes batches through the steps of a judgement, one step after the other, and adds up what each
 * costs on the thread that does it. For one thread.
 */
public final class TextSteps {
  private final TextNormalizer normalizer = TextNormalizer.standard();
  private final LanguageIdentifier languages = LanguageIdentifier.standard();
  private final HashedNgramEncoder encoder = new HashedNgramEncoder(HashedNgramSettings.standard());
  private final ModelScorer scorer;

  private long texts;
  private long features;
  private long normalisation;
  private long language;
  private long encoding;
  private long scoring;

  /**
   * @param scorer of a model that reads hashed n-grams; null for what comes before the model
   */
  public TextSteps(ModelScorer scorer) {
    this.scorer = scorer;
  }

  /** Takes a batch through all steps. */
  public void run(List<TextInput> batch) {
    List<NormalizedText> normalized = new ArrayList<>(batch.size());
    List<PreparedText> prepared = new ArrayList<>(batch.size());
    long start = ThreadTime.nanos();
    for (TextInput input : batch) {
      normalized.add(normalizer.normalize(input.text()));
    }
    long afterNormalisation = ThreadTime.nanos();
    for (int index = 0; index < batch.size(); index++) {
      NormalizedText text = normalized.get(index);
      String declared = batch.get(index).declaredLanguage();
      prepared.add(new PreparedText(text, languages.identify(text, declared)));
    }
    long afterLanguage = ThreadTime.nanos();
    for (PreparedText text : prepared) {
      EncodedText encoded = encoder.encode(text.text(), text.language().tag());
      features += encoded.length();
    }
    long afterEncoding = ThreadTime.nanos();
    if (scorer != null) {
      scorer.score(prepared);
    }
    long end = ThreadTime.nanos();
    texts += batch.size();
    normalisation += afterNormalisation - start;
    language += afterLanguage - afterNormalisation;
    encoding += afterEncoding - afterLanguage;
    scoring += end - afterEncoding;
  }

  /** Number of texts so far. */
  public long texts() {
    return texts;
  }

  /** Features of a text, on average. */
  public double featuresOfText() {
    return (double) features / texts;
  }

  /** Nanoseconds of normalisation. */
  public long normalisation() {
    return normalisation;
  }

  /** Nanoseconds of language identification. */
  public long language() {
    return language;
  }

  /** Nanoseconds of turning texts into features. */
  public long encoding() {
    return encoding;
  }

  /**
   * Nanoseconds of the model with batching and calibration: scoring encodes the texts once more.
   */
  public long model() {
    return Math.max(0, scoring - encoding);
  }

  /** Nanoseconds of all steps before the model. */
  public long beforeModel() {
    return normalisation + language + encoding;
  }
}
