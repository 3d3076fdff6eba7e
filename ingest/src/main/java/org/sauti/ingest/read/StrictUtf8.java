package org.sauti.ingest.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.models.RejectCode;

/** Decodes UTF-8 and forgives nothing. Not safe for use by several threads. */
final class StrictUtf8 {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  /**
   * The characters of these bytes, backed by an array.
   *
   * @throws DecodeException naming the first byte that is not UTF-8
   */
  CharBuffer decode(byte[] bytes) throws DecodeException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // A character never takes fewer bytes than it has UTF-16 units.
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.reset().decode(in, out, true);
    if (result.isError()) {
      throw new DecodeException(
          RejectCode.INVALID_UTF8,
          "the value is not UTF-8 from byte "
              + (in.position() + 1)
              + " of "
              + bytes.length
              + " on");
    }
    return out.flip();
  }
}
