package org.sauti.enrich.judge;

import java.time.Instant;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ItemChange;

/**
 * What is remembered of a comment, so that only news that matters reaches the moderators.
 *
 * <p>It is kept of comments that were flagged, edited or deleted. Events of one comment can
 * overtake each other on their way, so the time of the latest one is remembered even where
 * moderators never saw the comment: the text that came before an edit must not be flagged after it.
 *
 * @param shown the latest news that moderators got, null when they got none
 * @param occurredAt when the latest event happened on the platform
 */
public record ItemMemory(ItemChange shown, Instant occurredAt) {
  /** What is to be done with news. */
  public enum Decision {
    /** Moderators get it. */
    PASS,
    /** It closes what moderators were never shown, or what is closed already. */
    NOTHING_TO_CLOSE,
    /** Something later is known of the comment. */
    STALE
  }

  /**
   * Decides about news.
   *
   * @param memory what is known of the comment, null when nothing is
   */
  public static Decision decide(ItemMemory memory, FlaggedItem news) {
    if (memory != null && news.comment().occurredAt().isBefore(memory.occurredAt())) {
      return Decision.STALE;
    }
    ItemChange shown = memory == null ? null : memory.shown();
    boolean matters =
        switch (news.change()) {
          case FLAGGED -> true;
          case CLEARED -> shown == ItemChange.FLAGGED;
          // Also after it was cleared: the queue still has the text, which the author took back.
          case DELETED -> shown == ItemChange.FLAGGED || shown == ItemChange.CLEARED;
        };
    return matters ? Decision.PASS : Decision.NOTHING_TO_CLOSE;
  }

  /**
   * What to remember after news that was not stale.
   *
   * @param memory what was known before, null when nothing was
   * @param decision what was done with the news
   */
  public static ItemMemory after(ItemMemory memory, FlaggedItem news, Decision decision) {
    ItemChange shownBefore = memory == null ? null : memory.shown();
    return new ItemMemory(
        decision == Decision.PASS ? news.change() : shownBefore, news.comment().occurredAt());
  }
}
