package org.sauti.sink.console.access;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords with Argon2id. */
public final class PasswordHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final PasswordEncoder encoder;
  private final String nobodysHash;

  private PasswordHashing(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobodysHash = hash("the password of nobody");
  }

  /** With the cost that OWASP advises: 19 MiB, two passes, one lane. */
  public static PasswordHashing standard() {
    return of(19 * 1024, 2);
  }

  /**
   * With another cost.
   *
   * @param memoryKib memory for one hash
   * @param iterations passes over it
   */
  public static PasswordHashing of(int memoryKib, int iterations) {
    return new PasswordHashing(
        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, memoryKib, iterations));
  }

  /** The hash of a password with a new salt, and with its cost in front. */
  String hash(String password) {
    return encoder.encode(password);
  }

  /** Whether this is the password; also for hashes that were made at another cost. */
  boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }

  /** Takes as long as {@link #matches}, so that nobody can hear who has an account. */
  boolean matchesNobody(String password) {
    matches(password, nobodysHash);
    return false;
  }
}
