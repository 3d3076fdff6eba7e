package org.sauti.classify.encode;

import java.util.Objects;
import org.sauti.classify.language.LanguageTag;
import org.sauti.classify.text.NormalizedText;

/**
 * A text as a bag of hashed features: its language, its words and neighbouring words, and the
 * character sequences of its words. Costs time in proportion to the length of the text, up to the
 * point where {@link HashedNgramSettings#maxFeatures()} are found.
 *
 * <p>The language comes first with weight 1. Word features follow, then character features, each
 * group without repeats, with the weights 1 + ln(count) scaled to a length of 1. Two features can
 * fall into one bucket; where a word and a character feature do, the id occurs twice.
 */
public final class HashedNgramEncoder implements TextEncoder {
  /** Changes whenever the same text gives other features; models are bound to it. */
  public static final int VERSION = 2;

  private final HashedNgramSettings settings;
  private final WordPieces pieces;

  /** An encoder that makes these features and no pieces. */
  public HashedNgramEncoder(HashedNgramSettings settings) {
    this(settings, null);
  }

  /**
   * An encoder that makes these features.
   *
   * @param pieces what else it makes of a text, null for nothing
   */
  public HashedNgramEncoder(HashedNgramSettings settings, WordPieces pieces) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.pieces = pieces;
  }

  /** What this encoder makes. */
  public HashedNgramSettings settings() {
    return settings;
  }

  @Override
  public EncodedText encode(NormalizedText text, String language) {
    NgramCollector collector = new NgramCollector(settings, text.text());
    collector.collect();
    EncodedText features = collector.toEncodedText(languageId(LanguageTag.canonical(language)));
    return pieces == null
        ? features
        : new EncodedText(features.ids(), features.weights(), pieces.encode(text.text()));
  }

  private int languageId(String tag) {
    long hash = FeatureHash.LANGUAGE_SEED;
    for (int index = 0; index < tag.length(); index++) {
      hash = FeatureHash.add(hash, tag.charAt(index));
    }
    return FeatureHash.bucket(hash, settings.buckets());
  }
}
