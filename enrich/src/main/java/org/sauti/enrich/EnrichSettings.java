package org.sauti.enrich;

import java.io.Serializable;
import java.time.Duration;

/**
 * Everything that enrich can be told, beside the policy.
 *
 * @param memory how long a comment is remembered after it was last flagged, edited or deleted, so
 *     that an edit or a deletion closes its item; above zero
 * @param threadComments how many of the comments before it in its thread a flagged one carries, 0
 *     to 20; with 0 no threads are remembered, and clean comments never cross the network
 * @param threadMemory how long a thread is remembered after its latest comment; above zero
 */
public record EnrichSettings(Duration memory, int threadComments, Duration threadMemory)
    implements Serializable {
  /** Remembers comments for 90 days, and the five latest of a thread for a day. */
  public static final EnrichSettings DEFAULT =
      new EnrichSettings(Duration.ofDays(90), 5, Duration.ofDays(1));

  public static final int MAX_THREAD_COMMENTS = 20;

  public EnrichSettings {
    requirePositive(memory, "enrich.memory");
    requirePositive(threadMemory, "enrich.thread-memory");
    if (threadComments < 0 || threadComments > MAX_THREAD_COMMENTS) {
      throw new IllegalArgumentException(
          "enrich.thread-comments must be in [0, 20] but is " + threadComments);
    }
  }

  private static void requirePositive(Duration duration, String setting) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(setting + " must be positive but is " + duration);
    }
  }
}
