package org.sauti.sink.queue;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import org.sauti.models.Comment;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;

/**
 * Which items are wanted: those that meet every condition. What is empty or null asks for nothing.
 *
 * @param harms with a finding of one of these
 * @param languages judged in one of these, as BCP 47 tags
 * @param platforms written on one of these
 * @param minConfidence whose surest finding is at least so sure, in [0, 1]; nullable
 * @param maxConfidence whose surest finding is at most so sure, in [0, 1]; nullable
 * @param from flagged then or later, nullable
 * @param to flagged before, nullable
 * @param text whose comment has every one of these words or parts of words, in any case and with
 *     any accents; nullable
 * @param notSkippedBy that this moderator has not passed on, nullable
 * @param within what they must meet as well, such as the limits of the one who asks; nullable
 */
public record ItemFilter(
    Set<Harm> harms,
    Set<String> languages,
    Set<String> platforms,
    Float minConfidence,
    Float maxConfidence,
    Instant from,
    Instant to,
    String text,
    String notSkippedBy,
    ItemFilter within) {
  /** Every item. */
  public static final ItemFilter ALL =
      new ItemFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null);

  public ItemFilter {
    harms = Set.copyOf(harms);
    languages = Set.copyOf(languages);
    platforms = Set.copyOf(platforms);
    text = text == null || text.isBlank() ? null : text;
  }

  /** Items with a finding of one of these harms, in one of these languages. */
  public static ItemFilter of(Set<Harm> harms, Set<String> languages) {
    return new ItemFilter(harms, languages, Set.of(), null, null, null, null, null, null, null);
  }

  /** Those of these items that a moderator has not passed on to others. */
  public ItemFilter notSkippedBy(String moderator) {
    return new ItemFilter(
        Set.of(), Set.of(), Set.of(), null, null, null, null, null, moderator, this);
  }

  /** Those of these items that another filter lets through as well. */
  public ItemFilter within(ItemFilter other) {
    return new ItemFilter(
        harms,
        languages,
        platforms,
        minConfidence,
        maxConfidence,
        from,
        to,
        text,
        notSkippedBy,
        within == null ? other : within.within(other));
  }

  /** Whether this item is wanted. */
  public boolean matches(QueueItem item) {
    return matches(Facets.of(item)) && texts().test(item);
  }

  /** Whether an item may be wanted; its text is another question. */
  boolean matches(Facets facets) {
    return (harms.isEmpty() || !Collections.disjoint(harms, facets.harms()))
        && (languages.isEmpty() || languages.contains(facets.language()))
        && (platforms.isEmpty() || platforms.contains(facets.platform()))
        && (minConfidence == null || facets.confidence() >= minConfidence)
        && (maxConfidence == null || facets.confidence() <= maxConfidence)
        && (from == null || !facets.flaggedAt().isBefore(from))
        && (to == null || facets.flaggedAt().isBefore(to))
        && (notSkippedBy == null || !facets.skippedBy().contains(notSkippedBy))
        && (within == null || within.matches(facets));
  }

  /** Whether the comment's text has to be looked at. */
  boolean asksForText() {
    return text != null || within != null && within.asksForText();
  }

  /** Tells items whose comment has what is looked for; says nothing of their facets. */
  Predicate<QueueItem> texts() {
    Predicate<QueueItem> others = within == null ? item -> true : within.texts();
    if (text == null) {
      return others;
    }
    SearchedText searched = SearchedText.of(text);
    return others.and(
        item -> {
          Comment comment = item.flagged().comment();
          return comment.hasText() && searched.isIn(comment.text());
        });
  }
}
