package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of the page, held in memory and sent only when the browser's copy is another one. */
final class Asset implements Handler {
  private static final int TAG_BYTES = 8;

  private final byte[] content;
  private final String contentType;
  private final String tag;

  private Asset(byte[] content, String contentType) {
    this.content = content;
    this.contentType = contentType;
    this.tag = '"' + HexFormat.of().formatHex(sha256(content), 0, TAG_BYTES) + '"';
  }

  /** A file that was made at the start. */
  static Asset of(byte[] content, String contentType) {
    return new Asset(content, contentType);
  }

  /**
   * Reads a file that lies beside this class, or anywhere on the class path when its name begins
   * with a slash.
   *
   * @throws IllegalStateException when the jar was built without it
   */
  static Asset load(String name, String contentType) {
    try (InputStream stream = Asset.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + name + ": build it again");
      }
      return new Asset(stream.readAllBytes(), contentType);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  int size() {
    return content.length;
  }

  @Override
  public void handle(Context context) {
    context.header(Header.CACHE_CONTROL, "no-cache").header(Header.ETAG, tag);
    if (tag.equals(context.header(Header.IF_NONE_MATCH))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    context.contentType(contentType).result(content);
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
