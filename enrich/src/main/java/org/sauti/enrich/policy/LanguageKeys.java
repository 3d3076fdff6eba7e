package org.sauti.enrich.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sauti.models.settings.SettingsSection;

/** Reads the keys of a section whose keys are languages. */
final class LanguageKeys {
  private LanguageKeys() {}

  /** The keys as they are written; of those that are no language tag, a mistake is noted. */
  static List<String> of(SettingsSection section) {
    Set<String> seen = new HashSet<>();
    List<String> tags = new ArrayList<>();
    for (String tag : section.keys()) {
      if (!LanguageTags.isWellFormed(tag)) {
        section.problem(
            tag, "'" + section.pathOf(tag) + "' should be a language tag such as sw or pt-BR");
      } else if (!seen.add(LanguageTags.key(tag))) {
        section.problem(
            tag, "'" + section.pathOf(tag) + "' stands here a second time, in other letters");
      }
      tags.add(tag);
    }
    return tags;
  }
}
