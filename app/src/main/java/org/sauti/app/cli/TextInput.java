package org.sauti.app.cli;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.sauti.app.UserException;

/** Opens what a command reads: a file, or standard input for {@code -}. */
final class TextInput {
  private TextInput() {}

  /** The bytes of the input. */
  static InputStream bytes(String file) throws IOException {
    if (file.equals("-")) {
      return System.in;
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new UserException(file + " is a folder: name a file");
    }
    try {
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw new UserException("there is no file " + file, e);
    }
  }

  /** The input as UTF-8 lines, unpacked where it is gzip; what is no UTF-8 becomes U+FFFD. */
  static BufferedReader open(String file) throws IOException {
    return new BufferedReader(new InputStreamReader(plain(file), StandardCharsets.UTF_8), 1 << 16);
  }

  private static InputStream plain(String file) throws IOException {
    InputStream bytes = bytes(file);
    if (!file.endsWith(".gz")) {
      return bytes;
    }
    try {
      return new GZIPInputStream(bytes, 1 << 16);
    } catch (ZipException | EOFException e) {
      bytes.close();
      throw new UserException(file + " is not gzip, as its name says", e);
    }
  }
}
