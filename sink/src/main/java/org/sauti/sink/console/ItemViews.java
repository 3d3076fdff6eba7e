package org.sauti.sink.console;

import java.time.Instant;
import java.time.InstantSource;
import org.sauti.models.Claim;
import org.sauti.models.QueueItem;
import org.sauti.models.ReviewKind;
import org.sauti.sink.queue.BlindItem;
import org.sauti.sink.queue.QueueTimes;

/** Shows items, each person what they may see. */
final class ItemViews {
  private final MeasuredPrecision precision;
  private final Presence presence;
  private final InstantSource clock;

  /**
   * @param precision how often a model's finding is right
   * @param presence who looks at what
   * @param clock the time
   */
  ItemViews(MeasuredPrecision precision, Presence presence, InstantSource clock) {
    this.precision = precision;
    this.presence = presence;
    this.clock = clock;
  }

  ItemView of(QueueItem item, Viewer viewer) {
    boolean blind = Blindness.of(item, viewer);
    QueueItem shown = blind ? BlindItem.of(item) : item;
    return ItemView.of(
        shown,
        blind ? claim(item, viewer) : item.claim(),
        VerdictView.of(item.flagged().verdict(), precision),
        presence.at(item.itemId()),
        blind);
  }

  /**
   * Who has an item that is shown blind. A known answer is for many at once and nobody claims it,
   * which must not tell it from others.
   */
  private Claim claim(QueueItem item, Viewer viewer) {
    if (item.review().kind() != ReviewKind.GOLDEN) {
      return item.review().claim();
    }
    Instant now = clock.instant();
    return new Claim(viewer.pseudonym(), now, now.plus(QueueTimes.DEFAULT.claim()));
  }
}
