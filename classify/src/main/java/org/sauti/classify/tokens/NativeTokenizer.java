package org.sauti.classify.tokens;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.sauti.models.zoo.InvalidModelException;

/**
 * A tokenizer of the Hugging Face library. Cuts off at the longest text and never fills up. Holds
 * native memory until it is closed; safe to share between threads.
 */
final class NativeTokenizer implements AutoCloseable {
  static {
    // The library would look for its native part, and for the cloud it runs in, on the network.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  private final HuggingFaceTokenizer tokenizer;

  private NativeTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * @throws InvalidModelException when the file holds no tokenizer
   */
  static NativeTokenizer open(Path file, int maxLength) {
    try {
      return new NativeTokenizer(
          // Without the second length the library would never go beyond 512 tokens.
          HuggingFaceTokenizer.builder(Map.of("modelMaxLength", Integer.toString(maxLength)))
              .optTokenizerPath(file)
              .optAddSpecialTokens(true)
              .optPadding(false)
              .optTruncation(true)
              .optMaxLength(maxLength)
              .build());
    } catch (IOException | RuntimeException e) {
      throw new InvalidModelException(
          file + " is no tokenizer that can be read: " + e.getMessage(), e);
    }
  }

  /**
   * The ids of a text. They are asked for alone: the library's own method also fetches each token's
   * text and place, which takes half as long again.
   *
   * @param specialTokens whether to put the text between them
   */
  int[] encode(String text, boolean specialTokens) {
    long encoding =
        TokenizersLibrary.LIB.encode(tokenizer.getHandle(), wellFormed(text), specialTokens);
    try {
      long[] tokens = TokenizersLibrary.LIB.getTokenIds(encoding);
      int[] ids = new int[tokens.length];
      for (int index = 0; index < ids.length; index++) {
        ids[index] = Math.toIntExact(tokens[index]);
      }
      return ids;
    } finally {
      TokenizersLibrary.LIB.deleteEncoding(encoding);
    }
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  /** Half a surrogate pair is no text that the native side could read. */
  private static String wellFormed(String text) {
    if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
      return text;
    }
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
