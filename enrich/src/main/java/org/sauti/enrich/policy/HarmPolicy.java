package org.sauti.enrich.policy;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;

/**
 * What to do about one harm.
 *
 * @param queue id of the moderators' queue
 * @param urgency in [0, 1], higher first
 * @param threshold from where on it counts
 * @param reference the law or the rule of the platform that it breaks, in words for moderators; may
 *     be empty
 * @param languages what is different in a language, by BCP 47 tag
 */
public record HarmPolicy(
    String queue,
    float urgency,
    Threshold threshold,
    String reference,
    Map<String, LanguagePolicy> languages)
    implements Serializable {
  public HarmPolicy {
    Objects.requireNonNull(queue, "queue");
    UnitInterval.require(urgency, "urgency");
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(reference, "reference");
    languages = Map.copyOf(languages);
    for (String tag : languages.keySet()) {
      if (!tag.equals(LanguageTags.key(tag))) {
        throw new IllegalArgumentException("write the language tag in lower case: " + tag);
      }
    }
  }

  /** What is different in this language or in the language that it is a variety of. */
  LanguagePolicy in(String language) {
    LanguagePolicy own = LanguageTags.lookUp(languages, language);
    return own == null ? LanguagePolicy.AS_EVERYWHERE : own;
  }
}
