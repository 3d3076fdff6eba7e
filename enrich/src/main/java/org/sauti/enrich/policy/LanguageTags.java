package org.sauti.enrich.policy;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what a policy says for a language: BCP 47 tags, in any case, the most specific first. */
final class LanguageTags {
  private static final Pattern STARTS_WITH_A_LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-.+)?");

  private LanguageTags() {}

  /** Whether this is a tag such as {@code sw} or {@code pt-BR}, and not a name of a language. */
  static boolean isWellFormed(String tag) {
    if (!STARTS_WITH_A_LANGUAGE.matcher(tag).matches()) {
      return false;
    }
    try {
      new Locale.Builder().setLanguageTag(tag);
      return true;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** The form in which tags are keys of a map. */
  static String key(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }

  /**
   * The value for a language, or else for the same language in general: {@code zh-Hant-TW}, then
   * {@code zh-Hant}, then {@code zh}.
   *
   * @param byKey values by {@link #key(String)}
   * @return null when there is none
   */
  static <V> V lookUp(Map<String, V> byKey, String tag) {
    if (byKey.isEmpty()) {
      return null;
    }
    String key = key(tag);
    while (!byKey.containsKey(key)) {
      int lastSubtag = key.lastIndexOf('-');
      if (lastSubtag < 0) {
        return null;
      }
      key = key.substring(0, lastSubtag);
    }
    return byKey.get(key);
  }
}
