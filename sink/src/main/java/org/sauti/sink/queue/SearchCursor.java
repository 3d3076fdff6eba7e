package org.sauti.sink.queue;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/**
 * Where a page of a search ended, in the order of the search: that of its queues, then of keys.
 *
 * @param queue how many queues of the search are behind
 * @param key the last key that was looked at
 */
record SearchCursor(int queue, Bytes key) implements Comparable<SearchCursor> {

  /**
   * The place of a key in a search.
   *
   * @throws IllegalArgumentException when it is in none of these queues
   */
  static SearchCursor of(Bytes key, List<String> queues) {
    for (int queue = 0; queue < queues.size(); queue++) {
      if (startsWith(key.get(), IndexKey.priorityPrefix(queues.get(queue)).get())) {
        return new SearchCursor(queue, key);
      }
    }
    throw new IllegalArgumentException("the cursor is of another queue");
  }

  static SearchCursor decode(String encoded, List<String> queues) {
    return of(Bytes.wrap(Base64.getUrlDecoder().decode(encoded)), queues);
  }

  String encoded() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.get());
  }

  /** The first key that can be after it. */
  Bytes following() {
    return Bytes.wrap(Arrays.copyOf(key.get(), key.get().length + 1));
  }

  @Override
  public int compareTo(SearchCursor other) {
    int order = Integer.compare(queue, other.queue);
    return order == 0 ? key.compareTo(other.key) : order;
  }

  private static boolean startsWith(byte[] key, byte[] start) {
    return key.length >= start.length
        && Arrays.equals(key, 0, start.length, start, 0, start.length);
  }
}
