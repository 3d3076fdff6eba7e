package org.sauti.enrich.policy;

import java.io.Serializable;

/**
 * What is different for a harm in one language; null where nothing is.
 *
 * @param threshold instead of the harm's own
 * @param queue instead of the harm's own
 * @param urgency instead of the harm's own, in [0, 1]
 */
public record LanguagePolicy(Threshold threshold, String queue, Float urgency)
    implements Serializable {
  /** A language in which nothing is different. */
  static final LanguagePolicy AS_EVERYWHERE = new LanguagePolicy(null, null, null);

  public LanguagePolicy {
    if (urgency != null) {
      UnitInterval.require(urgency, "urgency");
    }
  }
}
