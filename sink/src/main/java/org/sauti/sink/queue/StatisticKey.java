package org.sauti.sink.queue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/**
 * What one counter counts, in one hour.
 *
 * <pre>
 * kind (1) | hours since the epoch (4) | each dimension: its length (2), UTF-8
 * </pre>
 *
 * @param kind what is counted
 * @param hour hours since the epoch
 * @param dimensions as the kind says
 */
record StatisticKey(StatisticKind kind, int hour, List<String> dimensions) {
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final int PREFIX_BYTES = 1 + Integer.BYTES;

  StatisticKey {
    dimensions = List.copyOf(dimensions);
  }

  static StatisticKey at(Instant time, StatisticKind kind, String... dimensions) {
    return new StatisticKey(kind, hourOf(time), List.of(dimensions));
  }

  static int hourOf(Instant time) {
    return Math.toIntExact(Math.floorDiv(time.toEpochMilli(), HOUR_MILLIS));
  }

  Instant startOfHour() {
    return Instant.ofEpochMilli(hour * HOUR_MILLIS);
  }

  Bytes encoded() {
    List<byte[]> texts =
        dimensions.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    int size = texts.stream().mapToInt(text -> Short.BYTES + text.length).sum();
    ByteBuffer buffer = ByteBuffer.allocate(PREFIX_BYTES + size).put(kind.code()).putInt(hour);
    texts.forEach(text -> buffer.putShort((short) text.length).put(text));
    return Bytes.wrap(buffer.array());
  }

  /** The key of a counter of this kind. */
  static StatisticKey decode(StatisticKind kind, Bytes key) {
    ByteBuffer buffer = ByteBuffer.wrap(key.get(), 1, key.get().length - 1);
    int hour = buffer.getInt();
    List<String> dimensions = new ArrayList<>();
    while (buffer.hasRemaining()) {
      byte[] text = new byte[Short.toUnsignedInt(buffer.getShort())];
      buffer.get(text);
      dimensions.add(new String(text, StandardCharsets.UTF_8));
    }
    return new StatisticKey(kind, hour, dimensions);
  }

  /** Not after any key of this kind in or after this hour, after all others of the kind. */
  static Bytes firstOf(StatisticKind kind, int hour) {
    return Bytes.wrap(ByteBuffer.allocate(PREFIX_BYTES).put(kind.code()).putInt(hour).array());
  }
}
