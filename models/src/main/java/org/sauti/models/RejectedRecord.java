package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A dead letter: the bytes as they came, why they were rejected, and where they can be found again.
 * The byte arrays are shared, not copied; nobody may change them.
 *
 * @param code why
 * @param message what is wrong and what to do; never quotes the text
 * @param stage the stage that rejected it
 * @param platform the platform bound to the topic, nullable
 * @param topic where it came from
 * @param partition partition of that topic
 * @param offset offset in that partition
 * @param timestamp of the record in its topic
 * @param key the record's key as it came, nullable
 * @param value the record's value as it came, nullable
 * @param headers the record's headers as they came
 */
public record RejectedRecord(
    RejectCode code,
    String message,
    Stage stage,
    String platform,
    String topic,
    int partition,
    long offset,
    Instant timestamp,
    byte[] key,
    byte[] value,
    List<Header> headers) {
  public RejectedRecord {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(stage, "stage");
    notBlank(topic, "topic");
    Objects.requireNonNull(timestamp, "timestamp");
    headers = List.copyOf(headers);
  }

  /** Names the record that was rejected: topic, partition and offset. */
  public String position() {
    return topic + "/" + partition + "/" + offset;
  }

  /**
   * A header of a Kafka record.
   *
   * @param name its name
   * @param value its bytes, nullable
   */
  public record Header(String name, byte[] value) {
    public Header {
      Objects.requireNonNull(name, "name");
    }
  }
}
