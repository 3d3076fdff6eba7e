package org.sauti.models;

import org.apache.kafka.common.serialization.Serdes;
import org.sauti.models.wire.Wire;

/** The topics of Sauti. */
public final class Topics {
  /** Comments as ingest made them, keyed by {@link Comment#key()}. */
  public static final Topic<String, Comment> COMMENTS =
      new Topic<>("sauti.comments", Serdes.String(), Wire.COMMENT.serde());

  /** Dead letters, keyed by {@link RejectedRecord#position()}. */
  public static final Topic<String, RejectedRecord> REJECTED =
      new Topic<>("sauti.rejected", Serdes.String(), Wire.REJECTED_RECORD.serde());

  /** All comments with their scores, keyed by {@link Comment#key()}; optional. */
  public static final Topic<String, ScoredComment> SCORED =
      new Topic<>("sauti.scored", Serdes.String(), Wire.SCORED_COMMENT.serde());

  /** What moderators should see, keyed by {@link FlaggedItem#itemId()}. */
  public static final Topic<String, FlaggedItem> FLAGGED =
      new Topic<>("sauti.flagged", Serdes.String(), Wire.FLAGGED_ITEM.serde());

  /** What is to be done with items, keyed by {@link QueueCommand#itemId()}. */
  public static final Topic<String, QueueCommand> QUEUE_COMMANDS =
      new Topic<>("sauti.queue.commands", Serdes.String(), Wire.QUEUE_COMMAND.serde());

  /** What happened to items, keyed by {@link QueueEvent#itemId()}. */
  public static final Topic<String, QueueEvent> QUEUE_EVENTS =
      new Topic<>("sauti.queue.events", Serdes.String(), Wire.QUEUE_EVENT.serde());

  /**
   * Decided items as they stand, keyed by {@link QueueItem#itemId()} and compacted: for exports and
   * for training. A decision that is taken back leaves a null.
   */
  public static final Topic<String, QueueItem> QUEUE_DECIDED =
      new Topic<>("sauti.queue.decided", Serdes.String(), Wire.QUEUE_ITEM.serde());

  /**
   * People whose comments leave in no dataset, keyed by their pseudonymous id and compacted: the
   * wish stays for ever.
   */
  public static final Topic<String, Erasure> ERASURES =
      new Topic<>("sauti.erasures", Serdes.String(), Wire.ERASURE.serde());

  /**
   * What running jobs are told, keyed by the command's type. It has one partition, for the order of
   * commands matters, and is compacted: the latest command of each type stays for ever.
   */
  public static final Topic<String, ControlCommand> CONTROL =
      new Topic<>("sauti.control", Serdes.String(), Wire.CONTROL_COMMAND.serde());

  private Topics() {}
}
