package org.sauti.classify.tokens;

import java.nio.file.Path;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.encode.TextEncoder;
import org.sauti.classify.text.NormalizedText;
import org.sauti.models.zoo.ModelInput;

/**
 * Encodes texts with a {@code tokenizer.json}, special tokens included, cut off at the model's
 * longest and never filled up: the batch does that. Holds native memory until it is closed.
 */
public final class TokenizerEncoder implements TextEncoder, AutoCloseable {
  private final NativeTokenizer tokenizer;
  private final BertWords words;
  private final ModelInput.Tokens input;

  /**
   * @param words the faster way to the same ids, null when the tokenizer has none
   */
  private TokenizerEncoder(NativeTokenizer tokenizer, BertWords words, ModelInput.Tokens input) {
    this.tokenizer = tokenizer;
    this.words = words;
    this.input = input;
  }

  /**
   * Reads a tokenizer.
   *
   * @param file a {@code tokenizer.json}
   * @param input what the manifest says of it
   * @throws org.sauti.models.zoo.InvalidModelException when the file holds no tokenizer
   */
  public static TokenizerEncoder open(Path file, ModelInput.Tokens input) {
    NativeTokenizer tokenizer = NativeTokenizer.open(file, input.maxLength());
    try {
      BertWords words = BertWords.ofKind(file, tokenizer, input.maxLength());
      return new TokenizerEncoder(tokenizer, words, input);
    } catch (RuntimeException e) {
      tokenizer.close();
      throw e;
    }
  }

  @Override
  public EncodedText encode(NormalizedText text, String language) {
    String form =
        switch (input.text()) {
          case ORIGINAL -> text.original();
          case NORMALIZED -> text.text();
        };
    int[] ids = words == null ? tokenizer.encode(form, true) : words.encode(form);
    // Without special tokens an empty text has no tokens at all.
    return new EncodedText(ids.length == 0 ? new int[] {input.padId()} : ids, null);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
