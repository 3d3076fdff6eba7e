package org.sauti.sink.queue;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * In which partition items are: where Kafka's producers put what has the item's id as its key.
 *
 * @param count how many partitions there are, at least 1
 */
record ItemPartitions(int count) {
  int of(String itemId) {
    return Utils.toPositive(Utils.murmur2(itemId.getBytes(StandardCharsets.UTF_8))) % count;
  }
}
