package org.sauti.sink.queue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of the index, laid out so that their byte order is the order in which items are wanted.
 *
 * <pre>
 * by priority:  1 | length of queue (2) | queue | inverted priority (4) | opened at (8) | item id
 * by age:       2 | length of queue (2) | queue | opened at (8) | item id
 * by deadline:  3 | due at (8) | item id
 * by review:    4 | length of queue (2) | queue | requested at (8) | item id
 * golden:       5 | item id
 * </pre>
 *
 * Queue and item id are UTF-8, times are milliseconds since the epoch. A priority is inverted so
 * that the highest comes first; the bits of floats that are not negative are in their order.
 */
final class IndexKey {
  private static final byte PRIORITY = 1;
  private static final byte AGE = 2;
  private static final byte DEADLINE = 3;
  private static final byte REVIEW = 4;
  private static final byte GOLDEN = 5;
  private static final int TIME_BYTES = Long.BYTES;

  private IndexKey() {}

  static Bytes byPriority(String queue, float priority, Instant openedAt, String itemId) {
    byte[] prefix = priorityPrefix(queue).get();
    byte[] id = utf8(itemId);
    return Bytes.wrap(
        ByteBuffer.allocate(prefix.length + Integer.BYTES + TIME_BYTES + id.length)
            .put(prefix)
            .putInt(inverted(priority))
            .putLong(openedAt.toEpochMilli())
            .put(id)
            .array());
  }

  static Bytes byAge(String queue, Instant openedAt, String itemId) {
    return byTime(agePrefix(queue), openedAt, itemId);
  }

  /** Of an item that waits for a second opinion. */
  static Bytes review(String queue, Instant requestedAt, String itemId) {
    return byTime(reviewPrefix(queue), requestedAt, itemId);
  }

  /** Of an item with a known answer. */
  static Bytes golden(String itemId) {
    byte[] id = utf8(itemId);
    return Bytes.wrap(ByteBuffer.allocate(1 + id.length).put(GOLDEN).put(id).array());
  }

  static Bytes deadline(Instant dueAt, String itemId) {
    byte[] id = utf8(itemId);
    return Bytes.wrap(
        ByteBuffer.allocate(1 + TIME_BYTES + id.length)
            .put(DEADLINE)
            .putLong(dueAt.toEpochMilli())
            .put(id)
            .array());
  }

  /** What all keys by priority of one queue start with. */
  static Bytes priorityPrefix(String queue) {
    return queuePrefix(PRIORITY, queue);
  }

  /** What all keys by age of one queue start with. */
  static Bytes agePrefix(String queue) {
    return queuePrefix(AGE, queue);
  }

  /** What all keys by review of one queue start with. */
  static Bytes reviewPrefix(String queue) {
    return queuePrefix(REVIEW, queue);
  }

  /** What the keys of all items with a known answer start with. */
  static Bytes goldenPrefix() {
    return Bytes.wrap(new byte[] {GOLDEN});
  }

  /** Not after any deadline. */
  static Bytes firstDeadline() {
    return Bytes.wrap(new byte[] {DEADLINE});
  }

  /** After every deadline until and with this time, before every later one. */
  static Bytes deadlinesUntil(Instant time) {
    return deadline(time.plusMillis(1), "");
  }

  /** The item that a key by priority is about. */
  static String itemIdByPriority(Bytes key) {
    int start = priorityAt(key) + Integer.BYTES + TIME_BYTES;
    byte[] bytes = key.get();
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  /** The priority in a key by priority. */
  static float priority(Bytes key) {
    int inverted = ByteBuffer.wrap(key.get()).getInt(priorityAt(key));
    return Float.intBitsToFloat(Integer.MAX_VALUE - inverted);
  }

  /** The opening time in a key by age. */
  static Instant openedAtByAge(Bytes key) {
    return Instant.ofEpochMilli(ByteBuffer.wrap(key.get()).getLong(priorityAt(key)));
  }

  /** The item that a key by age or by review is about. */
  static String itemIdByTime(Bytes key) {
    return itemIdFrom(key, priorityAt(key) + TIME_BYTES);
  }

  /** The item that the key of a known answer is about. */
  static String itemIdOfGolden(Bytes key) {
    return itemIdFrom(key, 1);
  }

  /** The item that a deadline is about. */
  static String itemIdByDeadline(Bytes key) {
    int start = 1 + TIME_BYTES;
    byte[] bytes = key.get();
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static Bytes byTime(Bytes prefix, Instant time, String itemId) {
    byte[] start = prefix.get();
    byte[] id = utf8(itemId);
    return Bytes.wrap(
        ByteBuffer.allocate(start.length + TIME_BYTES + id.length)
            .put(start)
            .putLong(time.toEpochMilli())
            .put(id)
            .array());
  }

  private static String itemIdFrom(Bytes key, int start) {
    byte[] bytes = key.get();
    return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
  }

  private static int priorityAt(Bytes key) {
    return 1 + Short.BYTES + ByteBuffer.wrap(key.get()).getShort(1);
  }

  private static int inverted(float priority) {
    float withoutNegativeZero = priority + 0.0f;
    return Integer.MAX_VALUE - Float.floatToIntBits(withoutNegativeZero);
  }

  private static Bytes queuePrefix(byte family, String queue) {
    byte[] name = utf8(queue);
    return Bytes.wrap(
        ByteBuffer.allocate(1 + Short.BYTES + name.length)
            .put(family)
            .putShort((short) name.length)
            .put(name)
            .array());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
