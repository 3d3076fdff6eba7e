package org.sauti.sink.queue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
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
 * by author:    6 | length of author (2) | author | inverted time (8) | item id
 * by target:    7 | length of target (2) | target | inverted time (8) | item id
 * by thread:    8 | length of thread (2) | thread | inverted time (8) | item id
 * rebuilt:      9
 * </pre>
 *
 * Names and item ids are UTF-8, times are milliseconds since the epoch. A priority is inverted so
 * that the highest comes first; the bits of floats that are not negative are in their order. The
 * time of a comment is inverted so that the latest comes first.
 */
final class IndexKey {
  private static final byte PRIORITY = 1;
  private static final byte AGE = 2;
  private static final byte DEADLINE = 3;
  private static final byte REVIEW = 4;
  private static final byte GOLDEN = 5;
  private static final byte AUTHOR = 6;
  private static final byte TARGET = 7;
  private static final byte THREAD = 8;
  private static final byte REBUILT = 9;
  private static final int TIME_BYTES = Long.BYTES;
  private static final int NAME_BYTES = 1_024;

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

  /** Of an item whose comment this person wrote. */
  static Bytes byAuthor(String author, Instant writtenAt, String itemId) {
    return latestFirst(authorPrefix(author), writtenAt, itemId);
  }

  /** Of an item whose comment is aimed at this person. */
  static Bytes byTarget(String target, Instant writtenAt, String itemId) {
    return latestFirst(targetPrefix(target), writtenAt, itemId);
  }

  /** Of an item whose comment is in this thread of this platform. */
  static Bytes byThread(String platform, String thread, Instant writtenAt, String itemId) {
    return latestFirst(threadPrefix(platform, thread), writtenAt, itemId);
  }

  /** Under which is written how far the index was made of the items. */
  static Bytes rebuilt() {
    return Bytes.wrap(new byte[] {REBUILT});
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
    return prefix(PRIORITY, queue);
  }

  /** What all keys by age of one queue start with. */
  static Bytes agePrefix(String queue) {
    return prefix(AGE, queue);
  }

  /** What all keys by review of one queue start with. */
  static Bytes reviewPrefix(String queue) {
    return prefix(REVIEW, queue);
  }

  /** What all keys by author of one person start with. */
  static Bytes authorPrefix(String author) {
    return prefix(AUTHOR, author);
  }

  /** What all keys by target of one person start with. */
  static Bytes targetPrefix(String target) {
    return prefix(TARGET, target);
  }

  /** What all keys by thread of one thread start with. */
  static Bytes threadPrefix(String platform, String thread) {
    return prefix(THREAD, platform + "/" + thread);
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

  /** The item that a key by age, review, author, target or thread is about. */
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

  private static Bytes latestFirst(Bytes prefix, Instant time, String itemId) {
    return byTime(prefix, Instant.ofEpochMilli(Long.MAX_VALUE - time.toEpochMilli()), itemId);
  }

  /** A name of absurd length, as a platform may have for a thread, is cut. */
  private static Bytes prefix(byte family, String text) {
    byte[] whole = utf8(text);
    byte[] name = whole.length > NAME_BYTES ? Arrays.copyOf(whole, NAME_BYTES) : whole;
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
