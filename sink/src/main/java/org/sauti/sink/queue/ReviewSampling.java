package org.sauti.sink.queue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;

/**
 * Which decided items a second moderator looks at as well, without seeing what the first decided.
 * The choice depends on the item alone, so that it is the same wherever and whenever it is made.
 *
 * @param share how many of all items, in [0, 1]
 * @param always harms whose items are always looked at twice
 */
public record ReviewSampling(float share, Set<Harm> always) {
  /** Nothing is looked at twice unless somebody asks. */
  public static final ReviewSampling NONE = new ReviewSampling(0f, Set.of());

  /** One item in twenty, and every threat. */
  public static final ReviewSampling DEFAULT = new ReviewSampling(0.05f, Set.of(Harm.THREAT));

  private static final int STEPS = 10_000;

  public ReviewSampling {
    if (!(share >= 0f && share <= 1f)) {
      throw new IllegalArgumentException("share must be in [0, 1] but is " + share);
    }
    always = Set.copyOf(always);
  }

  boolean wants(QueueItem item) {
    boolean severe =
        item.flagged().findings().stream().anyMatch(finding -> always.contains(finding.harm()));
    return severe || draw(item.itemId()) < share;
  }

  private static float draw(String itemId) {
    int hash = Utils.murmur2(itemId.getBytes(StandardCharsets.UTF_8));
    return (float) Math.floorMod(hash, STEPS) / STEPS;
  }
}
