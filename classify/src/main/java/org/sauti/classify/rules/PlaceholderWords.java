package org.sauti.classify.rules;

import org.sauti.classify.text.Placeholders;

/**
 * Words that stand for placeholders while rules read a text. A placeholder itself would lose its
 * signs in analysis and become an ordinary word. Each is as long as what it stands for, so that
 * every position stays what it is.
 */
final class PlaceholderWords {
  static final String USER = "xuser";
  static final String LINK = Placeholders.LINK;
  static final String EMAIL = "xemailx";
  static final String PHONE = "xphonex";

  private PlaceholderWords() {}

  /** A normalised text with such words in place of its placeholders. */
  static String in(String text) {
    String marked = replace(text, Placeholders.USER, USER);
    marked = replace(marked, Placeholders.EMAIL, EMAIL);
    return replace(marked, Placeholders.PHONE, PHONE);
  }

  private static String replace(String text, String placeholder, String word) {
    // Most texts have none; looking is cheaper than replacing.
    return text.contains(placeholder) ? text.replace(placeholder, word) : text;
  }
}
