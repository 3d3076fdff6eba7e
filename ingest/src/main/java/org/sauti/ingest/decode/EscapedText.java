package org.sauti.ingest.decode;

import org.jsoup.parser.Parser;

/** Plain text in which a platform escaped the characters that HTML treats specially. */
final class EscapedText {
  private EscapedText() {}

  /** The text as it was written. It is decoded once: an escaped escape stays an escape. */
  static String decode(String escaped) {
    // As in an attribute, so that the "&copy=1" of a link stays what it is.
    return escaped.indexOf('&') < 0 ? escaped : Parser.unescapeEntities(escaped, true);
  }
}
