package org.sauti.classify.encode;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.sauti.classify.text.TextNormalizer;

/**
 * What Java and ONNX Runtime compute with the shipped model is what training computed. When this
 * fails after a change to the text path, train the model again: see models/training/README.md.
 */
class TrainingAgreementTest {
  private static final Path MODELS = Path.of("..", "models");

  /** As the manifest of the model says. */
  private static final int MOST_PIECES = 96;

  private static final WordPieces PIECES = pieces();
  private static final float TOLERANCE = 1e-5f;

  private final JsonNode cases = read("training/agreement.json");

  @Test
  void should_make_the_features_that_training_saw() {
    assertThat(cases).hasSize(20);
    for (JsonNode expected : cases) {
      EncodedText encoded = encode(expected);

      byte[] bytes = new byte[encoded.length() * Integer.BYTES];
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      buffer.asIntBuffer().put(encoded.ids());
      assertThat(sha256(bytes)).as("ids of %s", expected).isEqualTo(expected.get("ids").asText());
      buffer.asFloatBuffer().put(encoded.weights());
      assertThat(sha256(bytes))
          .as("weights of %s", expected)
          .isEqualTo(expected.get("weights").asText());
      assertThat(encoded.pieces())
          .as("pieces of %s", expected)
          .isEqualTo(
              StreamSupport.stream(expected.get("pieces").spliterator(), false)
                  .mapToInt(JsonNode::asInt)
                  .toArray());
    }
  }

  @Test
  void should_compute_the_logits_that_training_computed() throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    String model = MODELS.resolve("zoo/fast/model.onnx").toString();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        OrtSession session = environment.createSession(model, options)) {
      for (JsonNode expected : cases) {
        assertThat(logits(environment, session, encode(expected)))
            .as("logits of %s", expected)
            .usingComparatorWithPrecision(TOLERANCE)
            .containsExactly(floats(expected.get("logits")));
      }
    }
  }

  private static float[] logits(OrtEnvironment environment, OrtSession session, EncodedText encoded)
      throws OrtException {
    long[][] ids = {Arrays.stream(encoded.ids()).asLongStream().toArray()};
    float[][] weights = {encoded.weights()};
    long[][] pieces = {Arrays.stream(encoded.pieces()).asLongStream().toArray()};
    try (OnnxTensor idsTensor = OnnxTensor.createTensor(environment, ids);
        OnnxTensor weightsTensor = OnnxTensor.createTensor(environment, weights);
        OnnxTensor piecesTensor = OnnxTensor.createTensor(environment, pieces);
        OrtSession.Result result =
            session.run(
                Map.of("ids", idsTensor, "weights", weightsTensor, "pieces", piecesTensor))) {
      return ((float[][]) result.get(0).getValue())[0];
    }
  }

  private static EncodedText encode(JsonNode expected) {
    String text = expected.get("text").asText();
    return new HashedNgramEncoder(HashedNgramSettings.standard(), PIECES)
        .encode(TextNormalizer.standard().normalize(text), expected.get("lang").asText());
  }

  private static WordPieces pieces() {
    try {
      return new WordPieces(
          PieceVocabulary.read(MODELS.resolve("zoo/fast/pieces.tsv")), MOST_PIECES);
    } catch (IOException e) {
      throw new IllegalStateException("train the model first: see models/training/README.md", e);
    }
  }

  private static float[] floats(JsonNode numbers) {
    float[] values = new float[numbers.size()];
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) numbers.get(index).asDouble();
    }
    return values;
  }

  private static String sha256(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static JsonNode read(String file) {
    try {
      return new ObjectMapper().readTree(MODELS.resolve(file).toFile());
    } catch (IOException e) {
      throw new IllegalStateException("train the model first: see models/training/README.md", e);
    }
  }
}
