package org.sauti.ingest.decode;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads the words of an HTML fragment: {@code <br>} and the ends of paragraphs and other blocks
 * become line breaks, tags fall away, entities are decoded once. Links that Mastodon shows
 * shortened (spans of class {@code invisible} and {@code ellipsis}) come out whole.
 */
final class HtmlToText implements NodeFilter {
  /** Not shown, or ({@code mx-reply}) the words of the person answered. */
  private static final Set<String> LEFT_OUT =
      Set.of("script", "style", "head", "template", "mx-reply");

  private final StringBuilder text;

  /** How many elements around this place keep their line breaks. */
  private int preformatted;

  private int pendingBreaks;
  private boolean pendingSpace;

  private HtmlToText(int size) {
    text = new StringBuilder(size);
  }

  /** The words of the fragment, without white space around them. */
  static String convert(String html) {
    HtmlToText visitor = new HtmlToText(html.length());
    Jsoup.parseBodyFragment(html).body().filter(visitor);
    return visitor.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (LEFT_OUT.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      startElement(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      endLine();
      preformatted -= isPreformatted(element) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void startElement(Element element) {
    if (element.normalName().equals("br")) {
      pendingBreaks++;
    } else if (element.isBlock()) {
      endLine();
      preformatted += isPreformatted(element) ? 1 : 0;
    }
  }

  private void endLine() {
    pendingBreaks = Math.max(pendingBreaks, 1);
  }

  private void append(String words) {
    for (int index = 0; index < words.length(); index++) {
      char unit = words.charAt(index);
      if (preformatted > 0 && unit == '\n') {
        pendingBreaks++;
      } else if (isHtmlSpace(unit)) {
        pendingSpace = true;
      } else {
        appendPending();
        text.append(unit);
      }
    }
  }

  /** White space is written only between words, never at an end of the text or of a line. */
  private void appendPending() {
    if (text.length() > 0) {
      if (pendingBreaks > 0) {
        text.append("\n".repeat(pendingBreaks));
      } else if (pendingSpace) {
        text.append(' ');
      }
    }
    pendingBreaks = 0;
    pendingSpace = false;
  }

  private static boolean isPreformatted(Element element) {
    return element.normalName().equals("pre");
  }

  private static boolean isHtmlSpace(char unit) {
    return unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f';
  }
}
