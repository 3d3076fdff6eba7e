package org.sauti.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sauti.models.Harm;

/**
 * Writes a {@link MiniLmModel} as a model folder, with a BERT tokenizer whose words are {@code w0},
 * {@code w1} and so on. So a text of n such words has n + 2 tokens.
 */
public final class MiniLmFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]");
  private static final int LONGEST_TEXT = 128;

  private MiniLmFolder() {}

  /** Number of words that the tokenizer knows. */
  public static int words() {
    return MiniLmModel.VOCABULARY - SPECIAL.size();
  }

  /** Writes the folder, which is made if there is none. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    byte[] model = MiniLmModel.bytes(Harm.labels().size());
    Files.write(folder.resolve("model.onnx"), model);
    JSON.writeValue(folder.resolve("tokenizer.json").toFile(), tokenizer());
    JSON.writeValue(folder.resolve("manifest.json").toFile(), manifest(sha256(model)));
  }

  private static ObjectNode manifest(String sha256) {
    ObjectNode manifest = JSON.createObjectNode();
    manifest
        .put("name", "minilm-shaped")
        .put("version", "1")
        .put("description", "random weights in the shape of MiniLM-L6, int8, for benchmarks")
        .put("licence", "Apache-2.0")
        .put("created", "2026-11-23")
        .put("file", "model.onnx")
        .put("sha256", sha256);
    manifest
        .putObject("input")
        .put("kind", "tokens")
        .put("tokenizer", "tokenizer.json")
        .put("maxLength", LONGEST_TEXT);
    manifest.putObject("output").put("name", "logits").put("activation", "sigmoid");
    ArrayNode labels = manifest.putArray("labels");
    ObjectNode calibration = manifest.putObject("calibration").putObject("*");
    for (String label : Harm.labels()) {
      labels.add(label);
      calibration.putObject(label).put("slope", 1).put("intercept", 0).put("threshold", 0.5);
    }
    return manifest;
  }

  private static ObjectNode tokenizer() {
    ObjectNode tokenizer = JSON.createObjectNode().put("version", "1.0");
    ArrayNode added = tokenizer.putArray("added_tokens");
    ObjectNode model = tokenizer.putObject("model");
    model
        .put("type", "WordPiece")
        .put("unk_token", "[UNK]")
        .put("continuing_subword_prefix", "##")
        .put("max_input_chars_per_word", 100);
    ObjectNode vocabulary = model.putObject("vocab");
    for (int id = 0; id < SPECIAL.size(); id++) {
      vocabulary.put(SPECIAL.get(id), id);
      added
          .addObject()
          .put("id", id)
          .put("content", SPECIAL.get(id))
          .put("single_word", false)
          .put("lstrip", false)
          .put("rstrip", false)
          .put("normalized", false)
          .put("special", true);
    }
    for (int word = 0; word < words(); word++) {
      vocabulary.put("w" + word, SPECIAL.size() + word);
    }
    tokenizer
        .putObject("normalizer")
        .put("type", "BertNormalizer")
        .put("clean_text", true)
        .put("handle_chinese_chars", true)
        .put("lowercase", true);
    tokenizer.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    ObjectNode frame = tokenizer.putObject("post_processor").put("type", "BertProcessing");
    frame.putArray("sep").add("[SEP]").add(SPECIAL.indexOf("[SEP]"));
    frame.putArray("cls").add("[CLS]").add(SPECIAL.indexOf("[CLS]"));
    return tokenizer;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
