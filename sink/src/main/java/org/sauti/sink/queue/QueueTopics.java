package org.sauti.sink.queue;

import org.sauti.models.FlaggedItem;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Topic;
import org.sauti.models.Topics;

/**
 * The topics of the queue. News and commands must have the same number of partitions, so that both
 * about one item reach its one writer.
 *
 * @param flagged news of comments, read
 * @param commands what is to be done with items, written and read
 * @param events what happened to items, written and read
 * @param decided decided items as they stand, written; compacted
 * @param rejected news and commands that cannot be read, written
 */
public record QueueTopics(
    Topic<String, FlaggedItem> flagged,
    Topic<String, QueueCommand> commands,
    Topic<String, QueueEvent> events,
    Topic<String, QueueItem> decided,
    Topic<String, RejectedRecord> rejected) {
  public static final QueueTopics STANDARD =
      new QueueTopics(
          Topics.FLAGGED,
          Topics.QUEUE_COMMANDS,
          Topics.QUEUE_EVENTS,
          Topics.QUEUE_DECIDED,
          Topics.REJECTED);
}
