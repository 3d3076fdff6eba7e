package org.sauti.sink.queue;

import java.time.Instant;
import org.sauti.models.Comment;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ItemChange;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;

/**
 * What news of a comment does to its item: it opens, is brought up to date, closes or opens again.
 * News that is older than what is known, or known already, does nothing, so that a pipeline that
 * sends something twice does no harm.
 */
final class NewsRules {
  private NewsRules() {}

  /**
   * @param item the item, null when there is none
   * @param news what the pipeline says of the item's comment
   * @param now the time to write on events
   */
  static Outcome apply(QueueItem item, FlaggedItem news, Instant now) {
    if (item == null) {
      return news.change() == ItemChange.FLAGGED ? opened(news, now) : Outcome.unchanged(null);
    }
    if (isOld(item, news)) {
      return Outcome.unchanged(item);
    }
    return switch (news.change()) {
      case FLAGGED -> flagged(item, news, now);
      case CLEARED -> cleared(item, news, now);
      case DELETED -> deleted(item, news, now);
    };
  }

  private static Outcome opened(FlaggedItem news, Instant now) {
    return ItemDraft.ofNew(news.itemId())
        .show(news, news.queue())
        .heard(news)
        .open(news.flaggedAt())
        .happened(item -> QueueEvents.news(QueueEventType.OPENED, item, now));
  }

  private static Outcome flagged(QueueItem item, FlaggedItem news, Instant now) {
    ItemDraft draft = ItemDraft.of(item).heard(news);
    return switch (item.state()) {
      case OPEN ->
          draft
              .show(news, queueOf(item, news))
              .happened(updated -> QueueEvents.news(QueueEventType.UPDATED, updated, now));
      case DECIDED ->
          sameText(item, news) ? flaggedAsDecided(item, draft, now) : reopened(draft, news, now);
      case CLOSED -> reopened(draft, news, now);
    };
  }

  /** A person's choice of the queue stays, unless the policy says something new. */
  private static String queueOf(QueueItem item, FlaggedItem news) {
    String placed = item.flagged().queue();
    boolean chosen = !item.queue().equals(placed);
    boolean again = news.queue().equals(placed) || item.queue().equals(QueueNames.ESCALATED);
    return chosen && again ? item.queue() : news.queue();
  }

  private static Outcome flaggedAsDecided(QueueItem item, ItemDraft draft, Instant now) {
    return item.change() == ItemChange.FLAGGED
        ? Outcome.unchanged(item)
        : draft.happened(back -> QueueEvents.news(QueueEventType.UPDATED, back, now));
  }

  private static Outcome reopened(ItemDraft draft, FlaggedItem news, Instant now) {
    return draft
        .show(news, news.queue())
        .open(news.flaggedAt())
        .happened(item -> QueueEvents.news(QueueEventType.REOPENED, item, now));
  }

  private static Outcome cleared(QueueItem item, FlaggedItem news, Instant now) {
    ItemDraft draft = ItemDraft.of(item).heard(news);
    return switch (item.state()) {
      case OPEN ->
          draft
              .keepInPlace(news)
              .close(now)
              .happened(closed -> QueueEvents.news(QueueEventType.CLOSED, closed, now));
      // A decision stays with the text that it was made on.
      case DECIDED, CLOSED ->
          draft.happened(noted -> QueueEvents.news(QueueEventType.UPDATED, noted, now));
    };
  }

  private static Outcome deleted(QueueItem item, FlaggedItem news, Instant now) {
    ItemDraft draft = ItemDraft.of(item).heard(news).withoutText(withoutText(item, news));
    return switch (item.state()) {
      case OPEN ->
          draft.close(now).happened(closed -> QueueEvents.news(QueueEventType.CLOSED, closed, now));
      // Nobody can give a second opinion on a text that is gone.
      case DECIDED, CLOSED ->
          draft
              .review(null)
              .happened(noted -> QueueEvents.news(QueueEventType.UPDATED, noted, now));
    };
  }

  /** What was found stays known; what the deleted comment said does not. */
  private static FlaggedItem withoutText(QueueItem item, FlaggedItem news) {
    FlaggedItem known = item.flagged();
    return new FlaggedItem(
        item.itemId(),
        ItemChange.DELETED,
        withPeople(news.comment(), known.comment()),
        known.verdict(),
        known.findings(),
        known.queue(),
        known.priority(),
        known.reasons(),
        known.policyVersion(),
        news.flaggedAt());
  }

  /** Platforms say little of a comment that they delete; whose it was still counts. */
  private static Comment withPeople(Comment deleted, Comment known) {
    return new Comment(
        deleted.platform(),
        deleted.commentId(),
        deleted.event(),
        deleted.text(),
        deleted.authorId() == null ? known.authorId() : deleted.authorId(),
        deleted.targetIds().isEmpty() ? known.targetIds() : deleted.targetIds(),
        deleted.parentId() == null ? known.parentId() : deleted.parentId(),
        deleted.threadId() == null ? known.threadId() : deleted.threadId(),
        deleted.community() == null ? known.community() : deleted.community(),
        deleted.declaredLanguage(),
        deleted.createdAt() == null ? known.createdAt() : deleted.createdAt(),
        deleted.occurredAt(),
        deleted.authorCreatedAt(),
        deleted.url(),
        deleted.receivedAt());
  }

  private static boolean isOld(QueueItem item, FlaggedItem news) {
    int order = news.comment().occurredAt().compareTo(item.changedAt());
    if (order != 0) {
      return order < 0;
    }
    if (news.change() != item.change()) {
      return news.flaggedAt().isBefore(item.flagged().flaggedAt());
    }
    return news.change() != ItemChange.FLAGGED
        || news.flaggedAt().isBefore(item.flagged().flaggedAt())
        || news.equals(item.flagged());
  }

  /** Whether a person decided on this very text; being flagged once more does not change that. */
  private static boolean sameText(QueueItem item, FlaggedItem news) {
    return news.comment().text().equals(item.flagged().comment().text());
  }
}
