package org.sauti.enrich.policy;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A queue that moderators work.
 *
 * @param id its name in records, addresses and metrics: lower-case letters, digits and hyphens
 * @param titles what moderators read, by BCP 47 tag; {@link #ANY_LANGUAGE} for a title that is the
 *     same in all languages
 * @param description what belongs into it, may be empty
 */
public record ModeratorQueue(String id, Map<String, String> titles, String description)
    implements Serializable {
  /** The tag of a title that is meant for every language. */
  public static final String ANY_LANGUAGE = "und";

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public ModeratorQueue {
    if (!isId(id)) {
      throw new IllegalArgumentException("not the id of a queue: " + id);
    }
    Map<String, String> byKey = new TreeMap<>();
    titles.forEach((tag, title) -> byKey.put(LanguageTags.key(tag), title));
    titles = Map.copyOf(byKey);
    Objects.requireNonNull(description, "description");
  }

  /** Whether this can be the id of a queue. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The title in this language, or else the one for any language, the English one or the id. */
  public String title(Locale language) {
    String title = LanguageTags.lookUp(titles, language.toLanguageTag());
    if (title != null) {
      return title;
    }
    return titles.getOrDefault(ANY_LANGUAGE, titles.getOrDefault("en", id));
  }
}
