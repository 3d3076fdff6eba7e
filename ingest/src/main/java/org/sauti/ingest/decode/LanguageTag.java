package org.sauti.ingest.decode;

import java.util.Locale;
import java.util.Set;

/** Tells tags that name a language from those that say it is not known. */
final class LanguageTag {
  /** Undetermined, no language, several languages, none of those with a code. */
  private static final Set<String> NO_LANGUAGE = Set.of("und", "zxx", "mul", "mis");

  /** ISO 639-2 reserves qaa to qtz for local use, and X uses it for tweets without words. */
  private static final String PRIVATE_USE = "q";

  private static final int PRIVATE_USE_LENGTH = 3;

  private LanguageTag() {}

  /** The tag as it stands; null when it is null, blank or names no language. */
  static String known(String tag) {
    if (tag == null || tag.isBlank()) {
      return null;
    }
    String primary = tag.strip().toLowerCase(Locale.ROOT);
    int end = primary.indexOf('-');
    if (end >= 0) {
      primary = primary.substring(0, end);
    }
    boolean pseudo = primary.length() == PRIVATE_USE_LENGTH && primary.startsWith(PRIVATE_USE);
    // Quechua and its kin begin with qu- and qv-, after the codes for local use.
    boolean isPrivateUse = pseudo && primary.charAt(1) <= 't';
    return isPrivateUse || NO_LANGUAGE.contains(primary) ? null : tag.strip();
  }
}
