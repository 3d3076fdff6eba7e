package org.sauti.ingest.deduplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Stands for a text in state: the first 128 bits of its SHA-256. A cryptographic hash, and not 64
 * bits of it, because an author who could find two texts of one fingerprint could replace the
 * harmless one by the other without being judged again.
 *
 * @param high first 64 bits
 * @param low next 64 bits
 */
public record TextFingerprint(long high, long low) {
  /** Of a deletion, which has no text. */
  static final TextFingerprint NONE = new TextFingerprint(0, 0);

  /** The fingerprint of a text, or {@link #NONE} of null. */
  static TextFingerprint of(String text) {
    if (text == null) {
      return NONE;
    }
    ByteBuffer hash = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    return new TextFingerprint(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256", e);
    }
  }
}
