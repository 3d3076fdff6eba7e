package org.sauti.sink.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Compresses the pages of Parquet files, without the codecs of Hadoop. */
final class SnappyCodec
    implements CompressionCodecFactory,
        CompressionCodecFactory.BytesInputCompressor,
        CompressionCodecFactory.BytesInputDecompressor {
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    requireSnappy(codec);
    return this;
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    requireSnappy(codec);
    return this;
  }

  @Override
  public BytesInput compress(BytesInput bytes) throws IOException {
    return BytesInput.from(Snappy.compress(bytes.toByteArray()));
  }

  @Override
  public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
    return BytesInput.from(Snappy.uncompress(bytes.toByteArray()));
  }

  @Override
  public void decompress(
      ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize)
      throws IOException {
    byte[] compressed = new byte[compressedSize];
    input.get(compressed);
    output.put(Snappy.uncompress(compressed));
  }

  @Override
  public CompressionCodecName getCodecName() {
    return CompressionCodecName.SNAPPY;
  }

  @Override
  public void release() {
    // Nothing is held.
  }

  private static void requireSnappy(CompressionCodecName codec) {
    if (codec != CompressionCodecName.SNAPPY) {
      throw new IllegalArgumentException("pages are compressed with Snappy, not " + codec);
    }
  }
}
