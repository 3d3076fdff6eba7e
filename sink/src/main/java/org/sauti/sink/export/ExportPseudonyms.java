package org.sauti.sink.export;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for one export. They are keyed hashes under a key that is made for the export and then
 * forgotten, so that two exports cannot be joined on them, and nobody can find out by trying whose
 * they are. Not safe to share between threads.
 */
final class ExportPseudonyms {
  static final int KEY_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int NAME_BYTES = 8;

  private final Mac mac;

  /**
   * @param key {@value #KEY_BYTES} random bytes
   */
  ExportPseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  /** Names that were never used before. */
  static ExportPseudonyms fresh() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new ExportPseudonyms(key);
  }

  String moderator(String pseudonym) {
    return "m" + hash("moderator", pseudonym);
  }

  String person(String pseudonym) {
    return "p" + hash("person", pseudonym);
  }

  String item(String itemId) {
    return "sauti-" + hash("item", itemId);
  }

  /** For texts of one thread, which belong into the same part of a split. */
  String group(String threadId) {
    return "g" + hash("group", threadId);
  }

  private String hash(String kind, String name) {
    byte[] hash = mac.doFinal((kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
  }
}
