package org.sauti.sink.queue;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * How many open items of one queue and one language there are.
 *
 * @param waiting that nobody has
 * @param claimed that somebody has
 */
record Tally(long waiting, long claimed) {
  static final Tally NONE = new Tally(0, 0);

  /** Two big-endian numbers of eight bytes. */
  static Serde<Tally> serde() {
    return Serdes.serdeFrom(
        (topic, tally) ->
            tally == null
                ? null
                : ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(tally.waiting)
                    .putLong(tally.claimed)
                    .array(),
        (topic, bytes) -> {
          if (bytes == null) {
            return null;
          }
          ByteBuffer buffer = ByteBuffer.wrap(bytes);
          return new Tally(buffer.getLong(), buffer.getLong());
        });
  }

  Tally plus(Tally other) {
    return new Tally(waiting + other.waiting, claimed + other.claimed);
  }

  Tally minus(Tally other) {
    return new Tally(waiting - other.waiting, claimed - other.claimed);
  }

  /**
   * What is counted together: the open items of one queue in one language.
   *
   * @param queue name of the queue
   * @param language BCP 47 tag
   */
  record Key(String queue, String language) {
    /** A language tag has no slash, so the first one ends it. */
    String encoded() {
      return language + "/" + queue;
    }

    static Key decode(String encoded) {
      int slash = encoded.indexOf('/');
      return new Key(encoded.substring(slash + 1), encoded.substring(0, slash));
    }
  }
}
