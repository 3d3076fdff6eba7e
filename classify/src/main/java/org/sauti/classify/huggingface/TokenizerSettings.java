package org.sauti.classify.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What {@code tokenizer.json} and {@code tokenizer_config.json} say beside the tokenizer itself.
 *
 * @param padId of the token that fills rows up, if they say so
 * @param longest most tokens of a text, special tokens included, if they say so
 */
record TokenizerSettings(OptionalInt padId, OptionalInt longest) {
  static final String CONFIG = "tokenizer_config.json";

  // transformers writes a number beyond any text where there is no limit.
  private static final double NO_LIMIT = 1e6;

  /**
   * @param tokenizer a {@code tokenizer.json}
   * @param config a {@code tokenizer_config.json} that need not be there
   */
  static TokenizerSettings read(Path tokenizer, Path config) {
    JsonNode json = JsonFile.read(tokenizer);
    JsonNode settings = JsonFile.readIfThere(config);
    JsonNode longest = settings.path("model_max_length");
    return new TokenizerSettings(
        padId(json, settings),
        longest.isNumber() && longest.doubleValue() < NO_LIMIT
            ? OptionalInt.of(longest.intValue())
            : OptionalInt.empty());
  }

  private static OptionalInt padId(JsonNode tokenizer, JsonNode settings) {
    JsonNode named = settings.path("pad_token");
    String name = named.isObject() ? named.path("content").asText() : named.asText();
    for (JsonNode token : tokenizer.path("added_tokens")) {
      if (token.path("content").asText().equals(name)) {
        return OptionalInt.of(token.path("id").intValue());
      }
    }
    JsonNode padding = tokenizer.path("padding").path("pad_id");
    return padding.isIntegralNumber() ? OptionalInt.of(padding.intValue()) : OptionalInt.empty();
  }
}
