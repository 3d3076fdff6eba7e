package org.sauti.sink.console.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret in the cookie of a session. What is kept is only its hash, and the CSRF token follows
 * from it, so whoever can read the log can use no session.
 */
final class SessionToken {
  private static final int BYTES = 32;
  private static final String MAC = "HmacSHA256";
  private static final byte[] CSRF = "sauti-csrf".getBytes(UTF_8);

  private SessionToken() {}

  /** A new one, of 256 random bits. */
  static String next(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of it. */
  static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** What a page must send along to change something. */
  static String csrf(String token) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), MAC));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(CSRF));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + MAC, e);
    }
  }
}
