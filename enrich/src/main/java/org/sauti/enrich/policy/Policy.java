package org.sauti.enrich.policy;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sauti.models.Harm;
import org.sauti.models.Score;

/**
 * Decides which scores moderators should see, where and how soon.
 *
 * @param version names this policy in every item that it made
 * @param queues by id, in the order in which moderators see them
 * @param harms what to do about each harm; a harm that is not here is never a finding
 * @param unmeasured what is different where the model was not measured
 * @param newAccountAge an account younger than this is called new; zero for never
 * @param childSafetyQueue where everything goes that a rule found together with a sign that the
 *     person targeted is under 18, before all else; null to treat it like its harm
 */
public record Policy(
    String version,
    Map<String, ModeratorQueue> queues,
    Map<Harm, HarmPolicy> harms,
    UnmeasuredPolicy unmeasured,
    Duration newAccountAge,
    String childSafetyQueue)
    implements Serializable {
  public Policy {
    if (version.isBlank()) {
      throw new IllegalArgumentException("version must not be blank");
    }
    queues = Collections.unmodifiableMap(new LinkedHashMap<>(queues));
    EnumMap<Harm, HarmPolicy> byHarm = new EnumMap<>(Harm.class);
    byHarm.putAll(harms);
    harms = Collections.unmodifiableMap(byHarm);
    Objects.requireNonNull(unmeasured, "unmeasured");
    if (newAccountAge.isNegative()) {
      throw new IllegalArgumentException("newAccountAge must not be negative");
    }
    for (String queue : queuesNamed(harms, unmeasured, childSafetyQueue)) {
      if (!queues.containsKey(queue)) {
        throw new IllegalArgumentException("no such queue: " + queue);
      }
    }
  }

  /** What to do about a harm of a comment in this language; null when nothing, ever. */
  public HarmRule ruleFor(Score score, String language) {
    HarmPolicy harm = harms.get(score.harm());
    if (harm == null) {
      return null;
    }
    LanguagePolicy local = harm.in(language);
    float urgency = local.urgency() == null ? harm.urgency() : local.urgency();
    return new HarmRule(
        queue(score, harm, local),
        score.measured() ? urgency : urgency * unmeasured.urgencyFactor(),
        threshold(score, harm, local));
  }

  private String queue(Score score, HarmPolicy harm, LanguagePolicy local) {
    if (local.queue() != null) {
      return local.queue();
    }
    boolean apart = !score.measured() && unmeasured.queue() != null;
    return apart ? unmeasured.queue() : harm.queue();
  }

  private float threshold(Score score, HarmPolicy harm, LanguagePolicy local) {
    if (local.threshold() != null) {
      return local.threshold().of(score);
    }
    float usual = harm.threshold().of(score);
    return score.measured() ? usual : unmeasured.threshold(usual);
  }

  private static List<String> queuesNamed(
      Map<Harm, HarmPolicy> harms, UnmeasuredPolicy unmeasured, String childSafetyQueue) {
    List<String> queues = new ArrayList<>();
    queues.add(childSafetyQueue);
    for (HarmPolicy harm : harms.values()) {
      queues.add(harm.queue());
      harm.languages().values().forEach(local -> queues.add(local.queue()));
    }
    queues.add(unmeasured.queue());
    queues.removeIf(Objects::isNull);
    return queues;
  }
}
