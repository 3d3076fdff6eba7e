package org.sauti.classify.encode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sparse matrix, one row a text, as plain little-endian arrays that NumPy reads as they are:
 *
 * <ul>
 *   <li>{@code ids.i32}: the feature ids of all rows, one row after the other;
 *   <li>{@code weights.f32}: as many weights;
 *   <li>{@code indptr.i64}: where each row begins in the two, and where the last one ends;
 *   <li>{@code pieces.i32} and {@code pieces-indptr.i64}: the ids of the pieces of words, in the
 *       same way; empty rows when the encoder makes none;
 *   <li>{@code rows.jsonl}: the record of each row, with its text as it was normalised;
 *   <li>{@code features.json}: the settings.
 * </ul>
 */
final class FeatureFiles implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputStream ids;
  private final OutputStream weights;
  private final OutputStream indptr;
  private final OutputStream pieces;
  private final OutputStream piecesIndptr;
  private final OutputStream rows;
  private long rowCount;
  private long featureCount;
  private long pieceCount;

  private FeatureFiles(Path folder) throws IOException {
    this.ids = open(folder.resolve("ids.i32"));
    this.weights = open(folder.resolve("weights.f32"));
    this.indptr = open(folder.resolve("indptr.i64"));
    this.pieces = open(folder.resolve("pieces.i32"));
    this.piecesIndptr = open(folder.resolve("pieces-indptr.i64"));
    this.rows = open(folder.resolve("rows.jsonl"));
  }

  static FeatureFiles create(Path folder, HashedNgramSettings settings) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("features.json"), JSON.writeValueAsBytes(settings));
    FeatureFiles files = new FeatureFiles(folder);
    writeLong(0, files.indptr);
    writeLong(0, files.piecesIndptr);
    return files;
  }

  /** Number of rows written so far. */
  long rows() {
    return rowCount;
  }

  void write(ObjectNode row, EncodedText encoded) throws IOException {
    byte[] bytes = new byte[encoded.length() * Integer.BYTES];
    littleEndian(bytes).asIntBuffer().put(encoded.ids());
    ids.write(bytes);
    littleEndian(bytes).asFloatBuffer().put(encoded.weights());
    weights.write(bytes);
    featureCount += encoded.length();
    writeLong(featureCount, indptr);
    int[] pieceIds = encoded.pieces() == null ? new int[0] : encoded.pieces();
    byte[] pieceBytes = new byte[pieceIds.length * Integer.BYTES];
    littleEndian(pieceBytes).asIntBuffer().put(pieceIds);
    pieces.write(pieceBytes);
    pieceCount += pieceIds.length;
    writeLong(pieceCount, piecesIndptr);
    rows.write(JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8));
    rows.write('\n');
    rowCount++;
  }

  @Override
  public void close() throws IOException {
    try (ids;
        weights;
        indptr;
        pieces;
        piecesIndptr;
        rows) {
      // Closing them is all there is to do; each is closed even when another one fails.
    }
  }

  private static void writeLong(long value, OutputStream out) throws IOException {
    byte[] bytes = new byte[Long.BYTES];
    littleEndian(bytes).putLong(value);
    out.write(bytes);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 18);
  }
}
