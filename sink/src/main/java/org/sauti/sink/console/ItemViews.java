package org.sauti.sink.console;

import org.sauti.models.QueueItem;

/** Shows items, each person what they may see. */
final class ItemViews {
  private final MeasuredPrecision precision;
  private final Presence presence;

  /**
   * @param precision how often a model's finding is right
   * @param presence who looks at what
   */
  ItemViews(MeasuredPrecision precision, Presence presence) {
    this.precision = precision;
    this.presence = presence;
  }

  ItemView of(QueueItem item, Viewer viewer) {
    VerdictView verdict = VerdictView.of(item.flagged().verdict(), precision);
    return Blindness.of(item, viewer)
        ? ItemView.blind(item, verdict, presence.at(item.itemId()))
        : ItemView.whole(item, verdict, presence.at(item.itemId()));
  }
}
