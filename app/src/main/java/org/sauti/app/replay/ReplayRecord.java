package org.sauti.app.replay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record to be sent.
 *
 * @param topic where to
 * @param key nullable
 * @param value nullable
 * @param headers names and values
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copying each record would cost.
public record ReplayRecord(String topic, byte[] key, byte[] value, Map<String, String> headers) {
  public ReplayRecord {
    Objects.requireNonNull(topic, "topic");
    headers = Map.copyOf(headers);
  }

  ProducerRecord<byte[], byte[]> toProducerRecord() {
    ProducerRecord<byte[], byte[]> producerRecord = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, header) ->
            producerRecord.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
    return producerRecord;
  }
}
