package org.sauti.sink.export.mask;

import java.util.Locale;

/**
 * Kinds of personal data that can be found by their shape. The tokens are those of the training
 * data where these have one, so that a model sees what it knows.
 */
public enum PersonalData {
  /** A web address. */
  LINK("http"),
  /** An e-mail address, also one that is spelt out. */
  EMAIL("<email>"),
  /** A mention of an account. */
  HANDLE("@user"),
  /** The number of a bank account or of a payment card. */
  ACCOUNT("<number>"),
  /** An IP address. */
  IP_ADDRESS("<number>"),
  /** A telephone number. */
  PHONE("<phone>"),
  /** Another long number, such as that of an identity card. */
  NUMBER("<number>");

  private final String token;
  private final String label = name().toLowerCase(Locale.ROOT);

  PersonalData(String token) {
    this.token = token;
  }

  /** What stands in its place. */
  public String token() {
    return token;
  }

  /** Its name in the card. */
  public String label() {
    return label;
  }
}
