package org.sauti.enrich.policy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sauti.models.DidYouMean;
import org.sauti.models.Harm;
import org.sauti.models.settings.SettingsSection;

/** Reads the {@code harms} of a policy file. */
final class HarmPolicyReader {
  private final Set<String> queues;

  /**
   * @param queues the queues that exist
   */
  HarmPolicyReader(Set<String> queues) {
    this.queues = queues;
  }

  /** The harms that are enabled. Each harm must be in the file, so that none is forgotten. */
  Map<Harm, HarmPolicy> read(SettingsSection policy) {
    SettingsSection section = policy.section("harms");
    Map<Harm, HarmPolicy> harms = new EnumMap<>(Harm.class);
    for (String label : section.keys()) {
      Optional<Harm> harm = Harm.ofLabel(label);
      if (harm.isEmpty()) {
        section.problem(
            label, "no harm is called '" + label + "'" + DidYouMean.hint(label, Harm.labels()));
      } else {
        readHarm(section.section(label)).ifPresent(found -> harms.put(harm.get(), found));
      }
    }
    for (String label : Harm.labels()) {
      if (!section.has(label)) {
        policy.problem(
            "harms",
            "'harms." + label + "' is missing: give it a queue, or write 'enabled: false' there");
      }
    }
    return harms;
  }

  /** The queue that a section names; of one that does not exist, a mistake is noted. */
  String queue(SettingsSection section, String defaultValue) {
    String queue = section.text("queue", defaultValue);
    if (queue != null && !queue.isBlank() && !queues.contains(queue)) {
      section.problem(
          "queue",
          "'"
              + section.pathOf("queue")
              + "': there is no queue '"
              + queue
              + "'"
              + DidYouMean.hint(queue, queues));
    }
    return queue;
  }

  private Optional<HarmPolicy> readHarm(SettingsSection section) {
    boolean enabled = section.flag("enabled", true);
    String queue = queue(section, "");
    if (enabled && queue.isBlank()) {
      section.problem("queue", "'" + section.pathOf("queue") + "' is missing");
    }
    double urgency =
        enabled ? section.requiredNumber("urgency", 0, 1) : section.number("urgency", 0, 0, 1);
    HarmPolicy harm =
        new HarmPolicy(
            queue,
            (float) urgency,
            threshold(section, Threshold.MODEL),
            section.text("reference", ""),
            languages(section.section("languages")));
    return enabled ? Optional.of(harm) : Optional.empty();
  }

  private Map<String, LanguagePolicy> languages(SettingsSection section) {
    Map<String, LanguagePolicy> languages = new LinkedHashMap<>();
    for (String tag : LanguageKeys.of(section)) {
      SettingsSection local = section.section(tag);
      Float urgency = local.has("urgency") ? (float) local.number("urgency", 0, 0, 1) : null;
      languages.put(
          LanguageTags.key(tag),
          new LanguagePolicy(threshold(local, null), queue(local, null), urgency));
    }
    return languages;
  }

  private static Threshold threshold(SettingsSection section, Threshold defaultValue) {
    return section.value(
        "threshold",
        defaultValue,
        "'model' or a number from 0 to 1",
        text -> {
          if (text.equals("model")) {
            return Threshold.MODEL;
          }
          return new Threshold.Fixed(Float.parseFloat(text));
        });
  }
}
