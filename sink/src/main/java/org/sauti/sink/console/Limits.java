package org.sauti.sink.console;

import java.util.Set;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;
import org.sauti.models.Verdict;

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

  /** Whether the queue is within the limits. */
  public boolean allowQueue(String queue) {
    return queues.isEmpty() || queues.contains(queue);
  }

  /** Whether harms and language of the item are within the limits; its queue is not looked at. */
  public boolean allowContent(QueueItem item) {
    boolean harm =
        harms.isEmpty()
            || item.flagged().findings().stream()
                .anyMatch(finding -> harms.contains(finding.harm()));
    return harm && (languages.isEmpty() || languages.contains(languageOf(item)));
  }

  private static String languageOf(QueueItem item) {
    Verdict verdict = item.flagged().verdict();
    return verdict == null ? Verdict.UNDETERMINED : verdict.language();
  }
}
