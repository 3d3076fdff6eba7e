package org.sauti.sink.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sauti.models.Finding;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;
import org.sauti.models.Verdict;

/**
 * Which items a moderator may be given. An empty set of harms, queues or languages limits nothing.
 *
 * @param moderator pseudonym; an item that the moderator skipped is not given again
 * @param except ids of items that are not wanted
 * @param harms items with a finding of one of these
 * @param queues items in one of these, where no queue is asked for
 * @param languages items judged in one of these, as BCP 47 tags
 */
public record TakeFilter(
    String moderator,
    Set<String> except,
    Set<Harm> harms,
    Set<String> queues,
    Set<String> languages) {
  public TakeFilter {
    except = Set.copyOf(except);
    harms = Set.copyOf(harms);
    queues = Set.copyOf(queues);
    languages = Set.copyOf(languages);
  }

  /** What must be known of an item to tell whether it is wanted. */
  interface Facets {
    /** The harms that were found. */
    Set<Harm> harms();

    /** BCP 47 tag. */
    String language();

    /** Pseudonyms of those who passed it on. */
    Collection<String> skippedBy();
  }

  private record ItemFacets(Set<Harm> harms, String language, Collection<String> skippedBy)
      implements Facets {}

  /** Everything that the moderator did not skip. */
  public static TakeFilter of(String moderator) {
    return new TakeFilter(moderator, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** The same filter that leaves these items out as well. */
  public TakeFilter without(Set<String> items) {
    Set<String> all = new HashSet<>(except);
    all.addAll(items);
    return new TakeFilter(moderator, all, harms, queues, languages);
  }

  /** The same filter for one queue only. */
  public TakeFilter in(String queue) {
    return new TakeFilter(moderator, except, harms, Set.of(queue), languages);
  }

  /** Which waiting items may be given, their ids and queues apart. */
  ItemFilter waiting() {
    return ItemFilter.of(harms, languages).notSkippedBy(moderator);
  }

  boolean wantsQueue(String queue) {
    return queues.isEmpty() || queues.contains(queue);
  }

  boolean wants(Facets facets) {
    return (languages.isEmpty() || languages.contains(facets.language()))
        && (harms.isEmpty() || !Collections.disjoint(harms, facets.harms()))
        && !facets.skippedBy().contains(moderator);
  }

  /** Whether a decided item may be given for an opinion: everybody gives only one. */
  public boolean wantsOpinionOn(QueueItem item) {
    return !except.contains(item.itemId())
        && item.opinions().stream().noneMatch(opinion -> opinion.moderator().equals(moderator))
        && wants(item);
  }

  /** Whether an item may be given, its id and its queue apart. */
  public boolean wants(QueueItem item) {
    Verdict verdict = item.flagged().verdict();
    return wants(
        new ItemFacets(
            item.flagged().findings().stream().map(Finding::harm).collect(Collectors.toSet()),
            verdict == null ? Verdict.UNDETERMINED : verdict.language(),
            item.skippedBy()));
  }
}
