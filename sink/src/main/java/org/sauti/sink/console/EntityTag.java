package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Says whether somebody's copy of a document is still good.
 *
 * @param value as it stands in the header, with its quotation marks
 */
record EntityTag(String value) {
  private static final int CONTENT_BYTES = 8;
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
  private static final String ANY = "*";

  /** The tag of an item in this version. */
  static EntityTag ofVersion(long version) {
    return new EntityTag("\"" + version + "\"");
  }

  /** The tag of a document; weak, for documents that differ in the time alone share it. */
  static EntityTag ofContent(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new EntityTag("W/\"" + HexFormat.of().formatHex(hash, 0, CONTENT_BYTES) + "\"");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Puts the tag on the answer and, if the asker has the document already, ends it there. */
  boolean answersUnchanged(Context context) {
    context.header(Header.ETAG, value);
    String known = context.header(Header.IF_NONE_MATCH);
    boolean unchanged =
        known != null
            && Arrays.stream(known.split(",", -1)).map(String::strip).anyMatch(this::isKnownAs);
    if (unchanged) {
      context.status(HttpStatus.NOT_MODIFIED);
    }
    return unchanged;
  }

  /**
   * The version that the item must have for a command to be done.
   *
   * @return null for any
   */
  static Long versionWanted(Context context) {
    String header = context.header(Header.IF_MATCH);
    if (header == null || header.strip().equals(ANY)) {
      return null;
    }
    var version = VERSION.matcher(header.strip());
    if (!version.matches()) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "BAD_IF_MATCH",
              "The If-Match header cannot be used",
              "Give the ETag of the item as it was answered."));
    }
    return Long.valueOf(version.group(1));
  }

  private boolean isKnownAs(String tag) {
    return tag.equals(ANY) || weak(tag).equals(weak(value));
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
