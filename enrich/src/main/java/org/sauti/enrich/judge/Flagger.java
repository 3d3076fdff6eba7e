package org.sauti.enrich.judge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauti.enrich.policy.Policy;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ItemChange;
import org.sauti.models.ScoredComment;

/**
 * Turns scored comments into news for moderators. It knows nothing of what was said of a comment
 * before: {@link ItemMemory} drops news about items that moderators never saw. Not safe for use by
 * several threads.
 */
public final class Flagger {
  private final String policyVersion;
  private final PolicyEvaluator evaluator;
  private final String cleared;
  private final String deleted;

  /**
   * @param policy what to apply
   * @param texts the language of the reasons
   */
  public Flagger(Policy policy, ReasonTexts texts) {
    this.policyVersion = policy.version();
    this.evaluator = new PolicyEvaluator(policy, texts);
    this.cleared = texts.text("cleared", Map.of());
    this.deleted = texts.text("deleted", Map.of());
  }

  /**
   * The news, or nothing for a new comment that is clean.
   *
   * @param now when it is decided
   */
  public Optional<FlaggedItem> flag(ScoredComment scored, Instant now) {
    return switch (scored.comment().event()) {
      case CREATE -> flagged(scored, now);
      case EDIT ->
          flagged(scored, now)
              .or(() -> Optional.of(closed(scored, ItemChange.CLEARED, cleared, now)));
      case DELETE -> Optional.of(closed(scored, ItemChange.DELETED, deleted, now));
    };
  }

  private Optional<FlaggedItem> flagged(ScoredComment scored, Instant now) {
    Evaluation evaluation = evaluator.evaluate(scored);
    if (evaluation.isClean()) {
      return Optional.empty();
    }
    return Optional.of(
        new FlaggedItem(
            FlaggedItem.itemIdOf(scored.comment()),
            ItemChange.FLAGGED,
            scored.comment(),
            scored.verdict(),
            evaluation.findings(),
            evaluation.queue(),
            evaluation.priority(),
            evaluation.reasons(),
            policyVersion,
            now));
  }

  private FlaggedItem closed(ScoredComment scored, ItemChange change, String reason, Instant now) {
    return new FlaggedItem(
        FlaggedItem.itemIdOf(scored.comment()),
        change,
        scored.comment(),
        change == ItemChange.DELETED ? null : scored.verdict(),
        List.of(),
        null,
        0f,
        List.of(reason),
        policyVersion,
        now);
  }
}
