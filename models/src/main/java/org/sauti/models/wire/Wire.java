package org.sauti.models.wire;

import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.sauti.models.Comment;
import org.sauti.models.ControlCommand;
import org.sauti.models.Erasure;
import org.sauti.models.FlaggedItem;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;

/** The wire formats of everything that flows between the stages. */
public final class Wire {
  public static final WireFormat<Comment> COMMENT =
      format(new org.sauti.models.avro.Comment(), CommentMapping::toAvro, CommentMapping::fromAvro);

  public static final WireFormat<ScoredComment> SCORED_COMMENT =
      format(
          new org.sauti.models.avro.ScoredComment(),
          VerdictMapping::toAvro,
          VerdictMapping::fromAvro);

  public static final WireFormat<FlaggedItem> FLAGGED_ITEM =
      format(
          new org.sauti.models.avro.FlaggedItem(),
          FlaggedItemMapping::toAvro,
          FlaggedItemMapping::fromAvro);

  public static final WireFormat<RejectedRecord> REJECTED_RECORD =
      format(
          new org.sauti.models.avro.RejectedRecord(),
          RejectedRecordMapping::toAvro,
          RejectedRecordMapping::fromAvro);

  public static final WireFormat<QueueCommand> QUEUE_COMMAND =
      format(
          new org.sauti.models.avro.QueueCommand(),
          QueueCommandMapping::toAvro,
          QueueCommandMapping::fromAvro);

  public static final WireFormat<QueueEvent> QUEUE_EVENT =
      format(
          new org.sauti.models.avro.QueueEvent(),
          QueueEventMapping::toAvro,
          QueueEventMapping::fromAvro);

  public static final WireFormat<QueueItem> QUEUE_ITEM =
      format(
          new org.sauti.models.avro.QueueItem(),
          QueueItemMapping::toAvro,
          QueueItemMapping::fromAvro);

  public static final WireFormat<ControlCommand> CONTROL_COMMAND =
      format(
          new org.sauti.models.avro.ControlCommand(),
          ControlCommandMapping::toAvro,
          ControlCommandMapping::fromAvro);

  public static final WireFormat<Erasure> ERASURE =
      format(new org.sauti.models.avro.Erasure(), ErasureMapping::toAvro, ErasureMapping::fromAvro);

  private Wire() {}

  /** A format for a generated class; an instance of it names the schema and the data model. */
  static <T, A extends SpecificRecordBase & SpecificRecord> WireFormat<T> format(
      A prototype, Function<T, A> toAvro, Function<A, T> fromAvro) {
    return WireFormat.of(
        prototype.getSpecificData(),
        prototype.getSchema(),
        PublishedSchemas.of(prototype.getSchema().getName()),
        toAvro,
        fromAvro);
  }
}
