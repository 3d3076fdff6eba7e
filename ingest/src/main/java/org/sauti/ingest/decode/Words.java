package org.sauti.ingest.decode;

import org.sauti.models.CommentEvent;

/** What becomes of comments without words. */
final class Words {
  private Words() {}

  /** The text, empty when it has nothing that could be seen. */
  static String of(String text) {
    return text.codePoints().allMatch(Words::isInvisible) ? "" : text;
  }

  /** A text under its subject line or content warning, which may be null or blank. */
  static String joined(String subject, String text) {
    String lead = subject == null ? "" : of(subject);
    String body = of(text);
    return lead.isEmpty() || body.isEmpty() ? lead + body : lead + "\n" + body;
  }

  /**
   * Passes a comment on unless it was written without words, as with a picture alone. An edit that
   * took the words away passes on with an empty text: an earlier flag must fall with them.
   */
  static void emit(RawComment comment, DecodeOutput output) {
    if (comment.event() == CommentEvent.CREATE && comment.text().isEmpty()) {
      output.skip(SkipReason.NO_TEXT);
      return;
    }
    output.comment(comment);
  }

  private static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }
}
