package org.sauti.ingest.pseudonym;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The secret under which ids of people are hashed. Who has it can find out whose comments are whose
 * by trying known ids; a changed key makes all people new ones.
 *
 * @param hex the key's bytes, at least {@value #MINIMUM_BYTES}, in lower-case hex digits
 */
public record PseudonymKey(String hex) implements Serializable {
  /** Fewest bytes of a key. */
  public static final int MINIMUM_BYTES = 16;

  private static final Pattern HEX_DIGITS = Pattern.compile("(?:[0-9a-fA-F]{2})+");

  /** Everybody knows this key, so it protects nobody: for demonstrations and tests. */
  public static final PseudonymKey DEMO = of("sauti-demo-key-that-protects-nobody");

  public PseudonymKey {
    Objects.requireNonNull(hex, "hex");
    if (HexFormat.of().parseHex(hex).length < MINIMUM_BYTES) {
      throw new IllegalArgumentException(
          "The pseudonym key has fewer than " + MINIMUM_BYTES + " bytes. " + howToMakeOne());
    }
  }

  /**
   * Reads a key as people write it in configuration: hex digits when it has nothing else, else
   * base64 when it is that and long enough, else the UTF-8 bytes of the text itself.
   *
   * @throws IllegalArgumentException when it has fewer than {@value #MINIMUM_BYTES} bytes
   */
  public static PseudonymKey of(String configured) {
    String text = configured.strip();
    if (HEX_DIGITS.matcher(text).matches()) {
      return ofBytes(HexFormat.of().parseHex(text));
    }
    byte[] decoded = base64(text);
    return ofBytes(
        decoded.length >= MINIMUM_BYTES ? decoded : text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this is the key that everybody knows. */
  public boolean isDemo() {
    return equals(DEMO);
  }

  /**
   * Refuses the demo key.
   *
   * @return this key
   * @throws IllegalArgumentException with one line for the operator
   */
  public PseudonymKey requireSecret() {
    if (isDemo()) {
      throw new IllegalArgumentException(
          "The demo pseudonym key is public and not for production. " + howToMakeOne());
    }
    return this;
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "PseudonymKey[" + (isDemo() ? "demo" : "secret") + "]";
  }

  private static PseudonymKey ofBytes(byte[] bytes) {
    return new PseudonymKey(HexFormat.of().formatHex(bytes));
  }

  /** The decoded bytes, none when the text is not base64. */
  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static String howToMakeOne() {
    return "Make one with 'openssl rand -hex 32' and set it as ingest.pseudonym-key.";
  }
}
