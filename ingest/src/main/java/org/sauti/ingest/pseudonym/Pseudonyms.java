package org.sauti.ingest.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes 32 lower-case hex digits of a platform and an id: the first 128 bits of HMAC-SHA-256 over
 * the platform, U+0000 and the id, all in UTF-8. The zero keeps {@code ab} + {@code c} and {@code
 * a} + {@code bc} apart. 128 bits make a collision among a billion people less likely than one in
 * 10^20, and half the length of the full hash halves what every comment carries.
 *
 * <p>Not safe for use by several threads: give each its own.
 */
public final class Pseudonyms implements Pseudonymiser {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int PSEUDONYM_BYTES = 16;
  private static final byte SEPARATOR = 0;

  private final HexFormat hex = HexFormat.of();
  private final Mac mac;

  public Pseudonyms(PseudonymKey key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("This Java runtime has no " + ALGORITHM, e);
    }
  }

  @Override
  public String pseudonymOf(String platform, String id) {
    mac.update(platform.getBytes(StandardCharsets.UTF_8));
    mac.update(SEPARATOR);
    byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
    return hex.formatHex(hash, 0, PSEUDONYM_BYTES);
  }
}
