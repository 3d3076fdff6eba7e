package org.sauti.enrich.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sauti.models.settings.SettingsSection;

/** Reads the {@code queues} of a policy file. */
final class QueueReader {
  private QueueReader() {}

  /** The queues by id, in the order of the file. */
  static Map<String, ModeratorQueue> read(SettingsSection policy) {
    SettingsSection section = policy.section("queues");
    Map<String, ModeratorQueue> queues = new LinkedHashMap<>();
    for (String id : section.keys()) {
      SettingsSection queue = section.section(id);
      Map<String, String> titles = titles(queue);
      String description = queue.text("description", "");
      if (ModeratorQueue.isId(id)) {
        queues.put(id, new ModeratorQueue(id, titles, description));
      } else {
        section.problem(
            id, "'" + id + "' should be lower-case letters, digits and hyphens, as in image-abuse");
      }
    }
    if (queues.isEmpty()) {
      policy.problem("queues", "'queues' is missing: name at least one queue");
    }
    return queues;
  }

  private static Map<String, String> titles(SettingsSection queue) {
    if (!queue.hasSection("title")) {
      return Map.of(ModeratorQueue.ANY_LANGUAGE, queue.requiredText("title"));
    }
    SettingsSection section = queue.section("title");
    Map<String, String> titles = new LinkedHashMap<>();
    for (String tag : LanguageKeys.of(section)) {
      titles.put(tag, section.requiredText(tag));
    }
    return titles;
  }
}
