package org.sauti.ingest.decode;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Takes other people's words out of a text, where a format marks them as such: those words were
 * judged where they were written, and who quotes them did not say them.
 *
 * <p>Markdown's {@code >} lines on Reddit and elsewhere stay: nothing ties them to another comment,
 * so anybody could hide their own words behind them.
 */
final class MarkupQuotes {
  private static final String QUOTE = "[quote";
  private static final String END_OF_QUOTE = "[/quote]";
  private static final int LONGEST_ATTRIBUTES = 500;

  private MarkupQuotes() {}

  /**
   * A Discourse post without its {@code [quote="name, post:1, topic:2"]...[/quote]} blocks, nested
   * ones included. A block that is not closed is no quote, on Discourse as here.
   */
  static String withoutQuoteBlocks(String raw) {
    int at = nextTag(raw, 0);
    if (at < 0) {
      return raw;
    }
    StringBuilder own = new StringBuilder(raw.length());
    Deque<Integer> open = new ArrayDeque<>();
    // Own words collected so far end here in raw; open quotes remember where they began in own.
    int copied = 0;
    while (at >= 0) {
      int end = endOfTag(raw, at);
      own.append(raw, copied, at);
      if (raw.charAt(at + 1) != '/') {
        open.push(own.length());
        own.append(raw, at, end);
      } else if (open.isEmpty()) {
        own.append(raw, at, end);
      } else {
        own.setLength(open.pop());
      }
      copied = end;
      at = nextTag(raw, end);
    }
    return own.append(raw, copied, raw.length()).toString().strip();
  }

  /**
   * The body of a Matrix reply without the lines beginning {@code > } that older clients put before
   * the answer. A body of nothing but such lines stays: there is no answer they could belong to.
   */
  static String withoutReplyFallback(String body) {
    int start = 0;
    while (body.startsWith("> ", start) || body.startsWith(">\n", start)) {
      int end = body.indexOf('\n', start);
      if (end < 0) {
        return body;
      }
      start = end + 1;
    }
    String answer = start == 0 ? body : body.substring(start).stripLeading();
    return answer.isEmpty() ? body : answer;
  }

  private static int nextTag(String raw, int from) {
    for (int at = raw.indexOf('[', from); at >= 0; at = raw.indexOf('[', at + 1)) {
      if (endOfTag(raw, at) > 0) {
        return at;
      }
    }
    return -1;
  }

  /** Where the quote tag ends that begins here, or -1 when none does. */
  private static int endOfTag(String raw, int at) {
    if (startsWith(raw, END_OF_QUOTE, at)) {
      return at + END_OF_QUOTE.length();
    }
    int next = at + QUOTE.length();
    if (!startsWith(raw, QUOTE, at) || next >= raw.length()) {
      return -1;
    }
    return switch (raw.charAt(next)) {
      case ']' -> next + 1;
      case '=', ' ' -> endOfAttributes(raw, next);
      default -> -1;
    };
  }

  /** Bounded, so that a text full of tags that do not end takes no quadratic time. */
  private static int endOfAttributes(String raw, int from) {
    int limit = Math.min(raw.length(), from + LONGEST_ATTRIBUTES);
    for (int index = from; index < limit; index++) {
      if (raw.charAt(index) == ']') {
        return index + 1;
      }
    }
    return -1;
  }

  private static boolean startsWith(String raw, String tag, int at) {
    return raw.regionMatches(true, at, tag, 0, tag.length());
  }
}
