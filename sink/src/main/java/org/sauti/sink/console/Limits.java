package org.sauti.sink.console;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sauti.models.Finding;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;
import org.sauti.models.Verdict;

/**
 * What somebody's work is limited to. An empty set limits nothing, and null is an empty set.
 *
 * @param harms items with a finding of one of these
 * @param queues items in one of these
 * @param languages items in one of these, as BCP 47 tags; {@code hi} is {@code hi-Latn} too
 */
public record Limits(Set<Harm> harms, Set<String> queues, Set<String> languages) {
  public static final Limits NONE = new Limits(Set.of(), Set.of(), Set.of());

  public Limits {
    harms = sorted(harms);
    queues = sorted(queues);
    languages = sorted(languages);
  }

  /** Whether they may see this item and work on it. */
  public boolean allows(QueueItem item) {
    return allowsQueue(item.queue()) && allowsContent(item);
  }

  /** Whether they may see this item, as far as its harms and its language decide. */
  public boolean allowsContent(QueueItem item) {
    return allowsFindings(item.flagged().findings()) && allowsLanguage(item.flagged().verdict());
  }

  /** Whether they may see what is in this queue, as far as the queue decides. */
  public boolean allowsQueue(String queue) {
    return queues.isEmpty() || queues.contains(queue);
  }

  /** Whether they may see items in this language, as far as the language decides. */
  public boolean allowsLanguage(String language) {
    if (languages.isEmpty()) {
      return true;
    }
    String tag = language.toLowerCase(Locale.ROOT);
    return languages.stream()
        .map(allowed -> allowed.toLowerCase(Locale.ROOT))
        .anyMatch(allowed -> tag.equals(allowed) || tag.startsWith(allowed + "-"));
  }

  private boolean allowsFindings(Iterable<Finding> findings) {
    if (harms.isEmpty()) {
      return true;
    }
    for (Finding finding : findings) {
      if (harms.contains(finding.harm())) {
        return true;
      }
    }
    return false;
  }

  /** An item without scores has lost its comment, and nothing is left to see. */
  private boolean allowsLanguage(Verdict verdict) {
    return verdict == null || allowsLanguage(verdict.language());
  }

  private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
    return values == null
        ? Collections.emptySet()
        : Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
