package org.sauti.sink.queue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommandType;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;
import org.sauti.models.Refusal;
import org.sauti.sink.Flagged;

/**
 * What rules of the queue are told with: a queue with one comment in {@code threats}, the
 * moderators Juma, Neema and Amani, and the lead Zawadi.
 */
abstract class QueueSpecification {
  static final Flagged COMMENT = Flagged.comment("c1");
  static final String ITEM = COMMENT.itemId();

  @TempDir private Path stateDirectory;
  QueueDriver queue;

  @BeforeEach
  void start() {
    queue = new QueueDriver(stateDirectory.toString(), sampling());
    queue.news(COMMENT.flagged());
  }

  @AfterEach
  void stop() {
    queue.close();
  }

  ReviewSampling sampling() {
    return ReviewSampling.NONE;
  }

  QueueItem item() {
    return queue.item(ITEM);
  }

  /** Takes the item, to decide or to review it, and decides. */
  List<QueueEvent> decided(String moderator, ModerationAction action) {
    queue.claim(ITEM, moderator);
    return queue.decide(ITEM, moderator, action);
  }

  /** Juma decided to remove the comment, and somebody else is to look at it too. */
  void underReview() {
    decided("Juma", ModerationAction.REMOVE);
    queue.send(QueueCommandType.REQUEST_REVIEW, ITEM, "Juma");
  }

  /** Juma decided to remove the comment, and Neema would not. */
  void disputed() {
    underReview();
    decided("Neema", ModerationAction.NO_ACTION);
  }

  /** Juma decided to remove the comment, and Zawadi made that a known answer. */
  void golden() {
    decided("Juma", ModerationAction.REMOVE);
    queue.command(queue.toDo(QueueCommandType.MAKE_GOLDEN, ITEM, "Zawadi").overriding());
  }

  static List<Refusal> refusals(List<QueueEvent> events) {
    return events.stream().map(QueueEvent::refusal).toList();
  }

  static List<QueueEventType> types(List<QueueEvent> events) {
    return events.stream().map(QueueEvent::type).toList();
  }
}
