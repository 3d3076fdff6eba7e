package org.sauti.sink.export.mask;

import java.util.List;

/**
 * Masks what reaches or names a person by its shape: links, e-mail addresses, handles, telephone,
 * account and other long numbers, IP addresses. It cannot see names, places, workplaces or what is
 * told in words.
 */
public final class TextMask {
  /**
   * In this order, for the parts of one kind look like others: an e-mail address ends in a domain.
   */
  private static final List<Finder> FINDERS =
      List.of(
          Links::withScheme,
          Handles::onServer,
          EmailAddresses::find,
          Links::bare,
          Handles::find,
          Accounts::find,
          IpAddresses::find,
          PhoneNumbers::find,
          LongNumbers::find);

  private TextMask() {}

  /**
   * Masks a text.
   *
   * @param text as it was written
   * @param language BCP 47 tag, which tells whose telephone numbers to look for
   */
  public static MaskedText apply(String text, String language) {
    String plain = PlainForms.of(text);
    Marks marks = new Marks();
    for (Finder finder : FINDERS) {
      finder.find(plain, language, marks);
    }
    return marks.applyTo(text);
  }
}
