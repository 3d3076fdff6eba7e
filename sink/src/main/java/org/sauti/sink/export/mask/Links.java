package org.sauti.sink.export.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/** Web addresses: with a scheme, with {@code www.}, or a domain of a top-level domain there is. */
final class Links {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:\\b[a-z][a-z0-9+.-]{1,15}://|\\bwww\\.)[^\\s<>\"'`{}|\\\\^\\[\\]]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}\\.){1,8}"
              + "([\\p{L}][\\p{L}\\p{M}\\p{N}-]{1,62})(?::\\d{1,5})?(?:/[^\\s<>\"']*)?");
  private static final String CLOSING = ".,;:!?)]}»”’…،؛؟。、！？";

  private Links() {}

  /** Those that cannot be anything else. */
  static void withScheme(String text, String language, Marks marks) {
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      marks.add(PersonalData.LINK, address.start(), withoutClosing(text, address));
    }
  }

  /** Bare domains. A missing space after a full stop can look like one; that is masked too. */
  static void bare(String text, String language, Marks marks) {
    Matcher domain = DOMAIN.matcher(text);
    while (domain.find()) {
      if (DomainValidator.getInstance().isValidTld(domain.group(1))) {
        marks.add(PersonalData.LINK, domain.start(), withoutClosing(text, domain));
      }
    }
  }

  private static int withoutClosing(String text, Matcher match) {
    int end = match.end();
    while (end > match.start() && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
