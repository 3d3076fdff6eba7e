package org.sauti.classify.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sauti.classify.encode.EncodedText;
import org.sauti.models.DidYouMean;
import org.sauti.models.zoo.InvalidModelException;

/**
 * One input of a model: a matrix with a row for each text.
 *
 * @param name the input's name in the model file
 * @param content what goes into it
 * @param type {@code INT64} or {@code INT32}; {@code FLOAT} for weights
 */
record ModelTensor(String name, Content content, OnnxJavaType type) {

  /** What an input can hold. */
  enum Content {
    /** Token or feature ids. */
    IDS,
    /** The weight of each id. */
    WEIGHTS,
    /** Ids of the pieces of words, in their order; 0 where the row is filled up. */
    PIECES,
    /** 1 where there is an id, 0 where the row is filled up. */
    MASK,
    /** 0 everywhere: all ids are of the first, and only, text. */
    SEGMENTS
  }

  private static final Map<String, Content> KNOWN_NAMES =
      new TreeMap<>(
          Map.of(
              "ids", Content.IDS,
              "weights", Content.WEIGHTS,
              "pieces", Content.PIECES,
              "input_ids", Content.IDS,
              "attention_mask", Content.MASK,
              "token_type_ids", Content.SEGMENTS));

  /**
   * Finds out what a model wants to be given.
   *
   * @throws InvalidModelException when that is something Sauti cannot give
   */
  static ModelTensor of(NodeInfo input) {
    String name = input.getName();
    Content content = KNOWN_NAMES.get(name);
    if (content == null) {
      throw new InvalidModelException(
          "the model wants an input '"
              + name
              + "' but Sauti has only "
              + String.join(", ", KNOWN_NAMES.keySet())
              + DidYouMean.hint(name, KNOWN_NAMES.keySet()));
    }
    List<OnnxJavaType> allowed =
        content == Content.WEIGHTS
            ? List.of(OnnxJavaType.FLOAT)
            : List.of(OnnxJavaType.INT64, OnnxJavaType.INT32);
    if (!(input.getInfo() instanceof TensorInfo tensor) || !allowed.contains(tensor.type)) {
      throw new InvalidModelException(
          "the model's input '" + name + "' must be a tensor of " + allowed);
    }
    return new ModelTensor(name, content, tensor.type);
  }

  /** How many elements of this input a text needs. */
  int length(EncodedText text) {
    if (content != Content.PIECES) {
      return text.length();
    }
    if (text.pieces() == null) {
      throw new InferenceException("the model reads pieces, which its manifest does not name");
    }
    return text.pieces().length;
  }

  /** Bytes for this many elements. */
  int bytes(int elements) {
    return elements * type.size;
  }

  /**
   * Writes one row.
   *
   * @param text what the row is about
   * @param columns length of the row, at least that of the text
   * @param padId id that fills the row up
   * @param out where to write, in the machine's byte order
   */
  void write(EncodedText text, int columns, int padId, ByteBuffer out) {
    int length = length(text);
    switch (content) {
      case IDS -> {
        int[] ids = text.ids();
        for (int column = 0; column < length; column++) {
          putInteger(out, ids[column]);
        }
        fill(out, padId, columns - length);
      }
      case WEIGHTS -> {
        float[] weights = text.weights();
        for (int column = 0; column < length; column++) {
          out.putFloat(weights[column]);
        }
        for (int column = length; column < columns; column++) {
          out.putFloat(0f);
        }
      }
      case PIECES -> {
        for (int piece : text.pieces()) {
          putInteger(out, piece);
        }
        fill(out, 0, columns - length);
      }
      case MASK -> {
        fill(out, 1, length);
        fill(out, 0, columns - length);
      }
      case SEGMENTS -> fill(out, 0, columns);
    }
  }

  private void fill(ByteBuffer out, int value, int count) {
    for (int index = 0; index < count; index++) {
      putInteger(out, value);
    }
  }

  private void putInteger(ByteBuffer out, int value) {
    if (type == OnnxJavaType.INT64) {
      out.putLong(value);
    } else {
      out.putInt(value);
    }
  }
}
