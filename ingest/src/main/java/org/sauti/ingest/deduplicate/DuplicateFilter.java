package org.sauti.ingest.deduplicate;

import java.util.Objects;
import org.sauti.models.Comment;

/**
 * Decides whether a comment says something new. Platforms and producers deliver at least once, and
 * an edit or a deletion may overtake what it changes, so arrival tells nothing: the time of the
 * event and the text do.
 */
final class DuplicateFilter {

  /** What to do with a comment. */
  enum Verdict {
    /** It is new: the first sight of it, another text, a deletion, or a return after one. */
    PASS,
    /** The comment was already known to look like this. */
    DUPLICATE,
    /** A later event about the comment came first. */
    SUPERSEDED
  }

  /**
   * @param verdict what to do with the comment
   * @param latest what to remember from now on
   */
  record Decision(Verdict verdict, LatestVersion latest) {
    Decision {
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(latest, "latest");
    }
  }

  private DuplicateFilter() {}

  /**
   * @param latest what is remembered of the comment with this key, null at first sight
   * @param comment another event about it
   */
  static Decision decide(LatestVersion latest, Comment comment) {
    LatestVersion next = LatestVersion.of(comment);
    if (latest == null) {
      return new Decision(Verdict.PASS, next);
    }
    if (next.looksLike(latest)) {
      // A later time counts even so: what happened before it is no news any more.
      return new Decision(Verdict.DUPLICATE, next.isOlderThan(latest) ? latest : next);
    }
    if (next.isOlderThan(latest) || returnsWithoutBeingNewer(latest, next)) {
      return new Decision(Verdict.SUPERSEDED, latest);
    }
    return new Decision(Verdict.PASS, next);
  }

  /**
   * Of a deletion and a text at the same time the deletion is the last word. Other changes at the
   * same time pass in the order in which they come.
   */
  private static boolean returnsWithoutBeingNewer(LatestVersion latest, LatestVersion next) {
    return latest.deleted() && !next.deleted() && !latest.isOlderThan(next);
  }
}
