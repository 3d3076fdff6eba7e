package org.sauti.models;

import static org.sauti.models.Checks.notBlank;
import static org.sauti.models.Checks.unitInterval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A comment that needs a moderator, or the news that an earlier one no longer does.
 *
 * @param itemId {@link #itemIdOf(Comment)}: one comment is one item, however often it is flagged
 * @param change whether the item opens, or why it closes
 * @param comment the comment in its latest version
 * @param verdict all scores; null when the comment was deleted
 * @param findings harms over the policy's thresholds, the most urgent first; empty unless flagged
 * @param queue the moderators' queue; null unless flagged
 * @param priority in [0, 1], higher first; 0 unless flagged
 * @param reasons why, in words for the moderator; never quotes the text
 * @param thread the comments before it in its thread, oldest first; those the pipeline remembers
 * @param policyVersion version of the policy that decided
 * @param flaggedAt when it was decided
 */
public record FlaggedItem(
    String itemId,
    ItemChange change,
    Comment comment,
    Verdict verdict,
    List<Finding> findings,
    String queue,
    float priority,
    List<String> reasons,
    List<ThreadComment> thread,
    String policyVersion,
    Instant flaggedAt) {
  private static final int ITEM_ID_BYTES = 16;

  public FlaggedItem {
    notBlank(itemId, "itemId");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(comment, "comment");
    findings = List.copyOf(findings);
    if (change == ItemChange.FLAGGED) {
      notBlank(queue, "queue");
      Objects.requireNonNull(verdict, "verdict");
    }
    unitInterval(priority, "priority");
    reasons = List.copyOf(reasons);
    thread = List.copyOf(thread);
    notBlank(policyVersion, "policyVersion");
    Objects.requireNonNull(flaggedAt, "flaggedAt");
  }

  /** One of whose thread nothing is known. */
  public FlaggedItem(
      String itemId,
      ItemChange change,
      Comment comment,
      Verdict verdict,
      List<Finding> findings,
      String queue,
      float priority,
      List<String> reasons,
      String policyVersion,
      Instant flaggedAt) {
    this(
        itemId,
        change,
        comment,
        verdict,
        findings,
        queue,
        priority,
        reasons,
        List.of(),
        policyVersion,
        flaggedAt);
  }

  /** The same item with the comments before it. */
  public FlaggedItem withThread(List<ThreadComment> before) {
    return new FlaggedItem(
        itemId,
        change,
        comment,
        verdict,
        findings,
        queue,
        priority,
        reasons,
        before,
        policyVersion,
        flaggedAt);
  }

  /** The id of the item about this comment: 32 hex digits, safe in a URL. */
  public static String itemIdOf(Comment comment) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(comment.key().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ITEM_ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
