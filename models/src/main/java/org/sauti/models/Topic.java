package org.sauti.models;

import org.apache.kafka.common.serialization.Serde;

/**
 * Ties the name of a Kafka topic to what is in it.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 * @param name the topic's name
 * @param keySerde reads and writes the keys; safe to share between threads
 * @param valueSerde reads and writes the values; safe to share between threads
 */
public record Topic<K, V>(String name, Serde<K> keySerde, Serde<V> valueSerde) {

  /** The same content under another name. */
  public Topic<K, V> named(String otherName) {
    return new Topic<>(otherName, keySerde, valueSerde);
  }
}
