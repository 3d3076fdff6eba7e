package org.sauti.classify.rules;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/** Lets all who use the same rules share them, so that they are made ready once in a process. */
public final class SharedRules {
  private static final Map<String, WeakReference<RuleSet>> BY_SHA256 = new HashMap<>();

  private SharedRules() {}

  /**
   * The rules in these files.
   *
   * @throws org.sauti.models.settings.InvalidSettingsException with all mistakes
   */
  public static synchronized RuleSet read(RuleFiles files) {
    String sha256 = files.sha256();
    WeakReference<RuleSet> known = BY_SHA256.get(sha256);
    RuleSet rules = known == null ? null : known.get();
    if (rules == null) {
      rules = RuleSetReader.read(files);
      BY_SHA256.values().removeIf(reference -> reference.get() == null);
      BY_SHA256.put(sha256, new WeakReference<>(rules));
    }
    return rules;
  }
}
