package org.sauti.models.zoo;

import java.util.Locale;
import java.util.Objects;

/** What a model reads. */
public sealed interface ModelInput {

  /**
   * Hashed n-grams of the normalised text's words and characters, each with a weight.
   *
   * @param buckets number of feature ids
   * @param wordNgrams lengths of the n-grams of words
   * @param charNgrams lengths of the n-grams of characters
   * @param maxFeatures most features a text may have
   * @param version of the features' definition: a model reads only what it was trained on
   * @param pieces the pieces of words that the model reads in their order beside the n-grams, null
   *     when it reads none
   */
  record HashedNgrams(
      int buckets, Range wordNgrams, Range charNgrams, int maxFeatures, int version, Pieces pieces)
      implements ModelInput {
    public HashedNgrams {
      atLeastOne(buckets, "buckets");
      Objects.requireNonNull(wordNgrams, "wordNgrams");
      Objects.requireNonNull(charNgrams, "charNgrams");
      atLeastOne(maxFeatures, "maxFeatures");
      atLeastOne(version, "version");
    }
  }

  /**
   * Pieces of words, in the order in which they stand in the normalised text.
   *
   * @param vocabulary name of the file of pieces in the model folder
   * @param maxLength most pieces a text may have, at least 1
   */
  record Pieces(String vocabulary, int maxLength) {
    public Pieces {
      ModelFolder.requirePlainFileName(vocabulary, "vocabulary");
      atLeastOne(maxLength, "maxLength");
    }
  }

  /**
   * Tokens of a Hugging Face tokenizer.
   *
   * @param tokenizer name of the tokenizer's file in the model folder
   * @param maxLength most tokens a text may have, special tokens included
   * @param padId id that fills up shorter texts of a batch
   * @param text which form of the text is tokenised
   * @param tokenizerSha256 of the tokenizer's file, lower-case hex; null when the manifest does not
   *     pin it
   */
  record Tokens(String tokenizer, int maxLength, int padId, TextForm text, String tokenizerSha256)
      implements ModelInput {
    public Tokens {
      ModelFolder.requirePlainFileName(tokenizer, "tokenizer");
      // Two special tokens around at least one token of the text.
      if (maxLength < 3) {
        throw new IllegalArgumentException("maxLength must be at least 3");
      }
      if (padId < 0) {
        throw new IllegalArgumentException("padId must not be negative");
      }
      Objects.requireNonNull(text, "text");
      if (tokenizerSha256 != null) {
        Sha256.requireHex(tokenizerSha256, "tokenizerSha256");
      }
    }

    /** A tokenizer whose file is not pinned. */
    public Tokens(String tokenizer, int maxLength, int padId, TextForm text) {
      this(tokenizer, maxLength, padId, text, null);
    }
  }

  /** The forms in which a text can be given to a tokenizer. */
  enum TextForm {
    /** As it was written: right for models that were trained on unchanged text. */
    ORIGINAL,
    /** As Sauti normalises it. */
    NORMALIZED;

    /** The form's name in manifests. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Lengths from shortest to longest, both included.
   *
   * @param shortest at least 1
   * @param longest at least shortest
   */
  record Range(int shortest, int longest) {
    public Range {
      if (shortest < 1 || longest < shortest) {
        throw new IllegalArgumentException(
            "must be [shortest, longest] with 1 <= shortest <= longest");
      }
    }
  }

  private static void atLeastOne(int value, String key) {
    if (value < 1) {
      throw new IllegalArgumentException(key + " must be at least 1");
    }
  }
}
