package org.sauti.sink.console;

import org.sauti.models.Claim;
import org.sauti.models.QueueItem;

/** Who must not see what others decided: a second opinion is one only when it is one's own. */
final class Blindness {
  private Blindness() {}

  /**
   * Whether the viewer could still give a second opinion on the item. Leads see everything, unless
   * they have taken the item to give one.
   */
  static boolean of(QueueItem item, Viewer viewer) {
    if (!item.awaitsReview() || gaveOpinion(item, viewer)) {
      return false;
    }
    Claim claim = item.review().claim();
    boolean reviewer = claim != null && claim.moderator().equals(viewer.pseudonym());
    return reviewer || !viewer.isLead();
  }

  private static boolean gaveOpinion(QueueItem item, Viewer viewer) {
    return item.opinions().stream()
        .anyMatch(opinion -> opinion.moderator().equals(viewer.pseudonym()));
  }
}
