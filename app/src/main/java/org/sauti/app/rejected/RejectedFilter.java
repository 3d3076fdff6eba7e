package org.sauti.app.rejected;

import java.time.Instant;
import java.util.function.Predicate;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;

/**
 * Which dead letters are meant; null stands for any.
 *
 * @param code only this code
 * @param topic only those that came from this topic
 * @param since only those not older than this
 */
public record RejectedFilter(RejectCode code, String topic, Instant since)
    implements Predicate<RejectedRecord> {

  @Override
  public boolean test(RejectedRecord rejected) {
    return (code == null || rejected.code() == code)
        && (topic == null || rejected.topic().equals(topic))
        && (since == null || !rejected.timestamp().isBefore(since));
  }

  /** Whether it lets everything through. */
  public boolean isOpen() {
    return code == null && topic == null && since == null;
  }
}
