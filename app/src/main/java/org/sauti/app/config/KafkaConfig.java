package org.sauti.app.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How to reach Kafka.
 *
 * @param bootstrapServers host:port list
 * @param properties more client properties, e.g. for TLS and SASL; given to every client
 * @param partitions of the topics that Sauti has to make
 * @param replicationFactor of the topics that Sauti has to make
 */
public record KafkaConfig(
    String bootstrapServers,
    Map<String, String> properties,
    int partitions,
    short replicationFactor) {
  public KafkaConfig {
    Objects.requireNonNull(bootstrapServers, "bootstrapServers");
    properties = Map.copyOf(properties);
  }

  /** The properties that every client needs. */
  public Properties clientProperties() {
    Properties all = new Properties();
    all.putAll(properties);
    all.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return all;
  }

  /** The same as a map of texts. */
  public Map<String, String> clientStrings() {
    Map<String, String> all = new HashMap<>(properties);
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return all;
  }

  /** The same as the map that Kafka's constructors take. */
  public Map<String, Object> clientMap() {
    return new HashMap<>(clientStrings());
  }
}
