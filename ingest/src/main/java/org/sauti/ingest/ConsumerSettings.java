package org.sauti.ingest;

import java.io.Serializable;
import java.util.Objects;

/**
 * How ingest appears to Kafka. Offsets are committed for people who watch the lag; what is read
 * again after a failure is decided by the checkpoint alone.
 *
 * @param groupId consumer group
 * @param clientIdPrefix what client ids start with; the topic and a number follow
 * @param startingOffsets where to begin without a checkpoint
 */
public record ConsumerSettings(
    String groupId, String clientIdPrefix, StartingOffsets startingOffsets)
    implements Serializable {
  public static final ConsumerSettings DEFAULT =
      new ConsumerSettings("sauti-ingest", "sauti-ingest", StartingOffsets.COMMITTED);

  public ConsumerSettings {
    if (groupId.isBlank()) {
      throw new IllegalArgumentException("ingest.group-id must not be blank");
    }
    if (clientIdPrefix.isBlank()) {
      throw new IllegalArgumentException("ingest.client-id-prefix must not be blank");
    }
    Objects.requireNonNull(startingOffsets, "startingOffsets");
  }
}
