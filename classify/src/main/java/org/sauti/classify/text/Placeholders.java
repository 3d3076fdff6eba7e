package org.sauti.classify.text;

/**
 * The tokens that stand in normalised text for what must not matter to a model. The training data
 * have the same.
 */
public final class Placeholders {
  /** For a mention of an account. */
  public static final String USER = "@user";

  /** For a web address. */
  public static final String LINK = "http";

  /** For an e-mail address. */
  public static final String EMAIL = "<email>";

  /** For a telephone number. */
  public static final String PHONE = "<phone>";

  private Placeholders() {}

  /** A normalised text without its placeholders, which are in no language. */
  public static String removeFrom(String text) {
    String rest = text;
    for (String placeholder : new String[] {USER, LINK, EMAIL, PHONE}) {
      // Most texts have none; looking is cheaper than replacing.
      if (rest.contains(placeholder)) {
        rest = rest.replace(placeholder, " ");
      }
    }
    return rest;
  }
}
