package org.sauti.classify.tokens;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The tokenizers among the test resources. */
public final class TokenizerFiles {
  private TokenizerFiles() {}

  /** A file beside this class, such as {@code wordpiece.json}. */
  public static Path path(String name) {
    try {
      return Path.of(Objects.requireNonNull(TokenizerFiles.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
