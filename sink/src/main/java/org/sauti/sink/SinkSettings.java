package org.sauti.sink;

import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.kafka.clients.CommonClientConfigs;
import org.sauti.models.Topics;

/**
 * Where and how the pipeline writes.
 *
 * @param bootstrapServers Kafka's addresses, {@code host:port} with commas between
 * @param kafkaProperties further producer properties, such as for encryption
 * @param guarantee how often a record may be written
 * @param transactionalIdPrefix begins the transactional ids of this job; other jobs on the same
 *     brokers need another one
 * @param topics names of the topics
 */
public record SinkSettings(
    String bootstrapServers,
    Map<String, String> kafkaProperties,
    DeliveryGuarantee guarantee,
    String transactionalIdPrefix,
    TopicNames topics) {
  public SinkSettings {
    requireText(bootstrapServers, "bootstrapServers");
    kafkaProperties = Map.copyOf(kafkaProperties);
    Objects.requireNonNull(guarantee, "guarantee");
    requireText(transactionalIdPrefix, "transactionalIdPrefix");
    Objects.requireNonNull(topics, "topics");
  }

  /** Exactly once to the standard topics. */
  public static SinkSettings of(String bootstrapServers) {
    return new SinkSettings(
        bootstrapServers, Map.of(), DeliveryGuarantee.EXACTLY_ONCE, "sauti", TopicNames.STANDARD);
  }

  /**
   * Names of the topics that the pipeline writes.
   *
   * @param comments comments as ingest made them
   * @param scored all comments with their scores
   * @param flagged what moderators should see
   * @param rejected dead letters
   */
  public record TopicNames(String comments, String scored, String flagged, String rejected) {
    public static final TopicNames STANDARD =
        new TopicNames(
            Topics.COMMENTS.name(),
            Topics.SCORED.name(),
            Topics.FLAGGED.name(),
            Topics.REJECTED.name());

    public TopicNames {
      requireText(comments, "comments");
      requireText(scored, "scored");
      requireText(flagged, "flagged");
      requireText(rejected, "rejected");
    }
  }

  /** What a producer needs to connect. */
  Properties producerProperties() {
    Properties properties = new Properties();
    properties.putAll(kafkaProperties);
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return properties;
  }

  private static void requireText(String value, String field) {
    Objects.requireNonNull(value, field);
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " must not be blank");
    }
  }
}
