package org.sauti.models.zoo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The fingerprint of a file, read in pieces: models can be larger than the heap. */
final class Sha256 {
  private static final int PIECE_BYTES = 1 << 16;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private Sha256() {}

  static void requireHex(String sha256, String key) {
    if (!HEX.matcher(sha256).matches()) {
      throw new IllegalArgumentException(key + " must be 64 lower-case hex digits");
    }
  }

  /** Lower-case hex. */
  static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] piece = new byte[PIECE_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
