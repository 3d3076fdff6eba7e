package org.sauti.sink.console.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Hashes passwords with Argon2id. */
public final class PasswordHashing {
  private static final int LENGTH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final Argon2Function function;
  private final RandomGenerator random;
  private final String nobodysHash;

  private PasswordHashing(int memoryKib, int iterations, RandomGenerator random) {
    this.function = Argon2Function.getInstance(memoryKib, iterations, 1, LENGTH_BYTES, Argon2.ID);
    this.random = random;
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
    return new PasswordHashing(memoryKib, iterations, new SecureRandom());
  }

  /** The hash of a password with a new salt and the parameters in front. */
  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return function.hash(password.getBytes(UTF_8), salt).getResult();
  }

  /** Whether this is the password; also for hashes that were made at another cost. */
  boolean matches(String password, String hash) {
    return Argon2Function.getInstanceFromHash(hash).check(password, hash);
  }

  /** Takes as long as {@link #matches}, so that nobody can hear who has an account. */
  boolean matchesNobody(String password) {
    matches(password, nobodysHash);
    return false;
  }
}
