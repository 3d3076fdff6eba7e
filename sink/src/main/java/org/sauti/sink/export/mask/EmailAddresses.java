package org.sauti.sink.export.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses in any script, also spelt out as in {@code name (at) example (dot) org}. */
final class EmailAddresses {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._%+-]{0,63}@"
              + "(?:[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}\\.){1,8}[\\p{L}][\\p{L}\\p{M}]{1,62}");
  private static final String AT = " {0,2}[\\[(] {0,2}(?:at|@) {0,2}[\\])] {0,2}";
  private static final String DOT = "(?:\\.| {0,2}[\\[(] {0,2}(?:dot|\\.) {0,2}[\\])] {0,2})";
  private static final Pattern SPELT_OUT =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._%+-]{0,63}"
              + AT
              + "[\\p{L}\\p{N}-]{1,63}(?:"
              + DOT
              + "[\\p{L}\\p{N}-]{2,63}){1,8}",
          Pattern.CASE_INSENSITIVE);

  private EmailAddresses() {}

  static void find(String text, String language, Marks marks) {
    if (text.indexOf('@') >= 0) {
      mark(ADDRESS.matcher(text), marks);
    }
    if (text.indexOf('(') >= 0 || text.indexOf('[') >= 0) {
      mark(SPELT_OUT.matcher(text), marks);
    }
  }

  private static void mark(Matcher address, Marks marks) {
    while (address.find()) {
      marks.add(PersonalData.EMAIL, address.start(), address.end());
    }
  }
}
