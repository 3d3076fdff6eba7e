package org.sauti.sink.console;

import java.util.Set;
import org.sauti.models.Harm;

/**
 * What somebody's work is limited to. An empty set limits nothing.
 *
 * @param harms items with a finding of one of these
 * @param queues items in one of these
 * @param languages items in one of these, as BCP 47 tags
 */
public record Limits(Set<Harm> harms, Set<String> queues, Set<String> languages) {
  public static final Limits NONE = new Limits(Set.of(), Set.of(), Set.of());

  public Limits {
    harms = Set.copyOf(harms);
    queues = Set.copyOf(queues);
    languages = Set.copyOf(languages);
  }
}
