package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.sink.Flagged;

class IndexKeyTest {

  @ParameterizedTest
  @ValueSource(floats = {0f, -0f, Float.MIN_VALUE, 0.1f, 0.5f, 0.99999994f, 1f})
  void should_keep_queue_priority_and_item(float priority) {
    Bytes key = IndexKey.byPriority("sauti – صوتي", priority, Flagged.NOON, "item-1");

    assertThat(IndexKey.priority(key)).isEqualTo(priority + 0f);
    assertThat(IndexKey.itemIdByPriority(key)).isEqualTo("item-1");
  }

  @Test
  void should_put_the_higher_priority_first_and_then_the_earlier_time() {
    Bytes high = IndexKey.byPriority("q", 0.75f, Flagged.NOON.plusSeconds(9), "z");
    Bytes early = IndexKey.byPriority("q", 0.5f, Flagged.NOON, "z");
    Bytes late = IndexKey.byPriority("q", 0.5f, Flagged.NOON.plusMillis(1), "a");
    Bytes none = IndexKey.byPriority("q", 0f, Flagged.NOON, "a");

    assertThat(high).isLessThan(early);
    assertThat(early).isLessThan(late);
    assertThat(late).isLessThan(none);
  }

  @Test
  void should_keep_the_opening_time() {
    Bytes key = IndexKey.byAge("threats", Flagged.NOON, "item-1");

    assertThat(IndexKey.openedAtByAge(key)).isEqualTo(Flagged.NOON);
  }

  @Test
  void should_find_deadlines_until_and_with_a_time() {
    Bytes due = IndexKey.deadline(Flagged.NOON, "ffff");
    Bytes later = IndexKey.deadline(Flagged.NOON.plusMillis(1), "0000");

    assertThat(IndexKey.firstDeadline()).isLessThan(due);
    assertThat(due).isLessThan(IndexKey.deadlinesUntil(Flagged.NOON));
    assertThat(later).isGreaterThan(IndexKey.deadlinesUntil(Flagged.NOON));
    assertThat(IndexKey.itemIdByDeadline(due)).isEqualTo("ffff");
  }
}
