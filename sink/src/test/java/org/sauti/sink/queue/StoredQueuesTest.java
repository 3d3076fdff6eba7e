package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;

/** Reads over two partitions, each with a writer of its own. */
class StoredQueuesTest {
  @TempDir private Path stateDirectory;
  private static final TakeFilter JUMA = TakeFilter.of("Juma");

  private QueueDriver one;
  private QueueDriver other;
  private QueueReader queues;

  @BeforeEach
  void start() {
    one = new QueueDriver(stateDirectory.resolve("one").toString());
    other = new QueueDriver(stateDirectory.resolve("other").toString());
    queues = reader(any -> List.of(one.stores(), other.stores()));
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void should_merge_the_partitions_in_the_order_of_the_queue() {
    List<String> expected = addTen();

    assertThat(ids(queues.waiting("threats", null, 100))).isEqualTo(expected);
    assertThat(queues.first("threats", JUMA)).contains(expected.get(0));
    assertThat(queues.first("threats", JUMA.without(Set.of(expected.get(0), expected.get(1)))))
        .contains(expected.get(2));
  }

  @Test
  void should_go_on_where_a_page_ended() {
    List<String> expected = addTen();

    List<String> read = new ArrayList<>();
    QueuePage page = queues.waiting("threats", null, 4);
    read.addAll(ids(page));
    while (page.next() != null) {
      page = queues.waiting("threats", page.next(), 4);
      read.addAll(ids(page));
    }

    assertThat(read).isEqualTo(expected);
  }

  @Test
  void should_go_on_though_the_last_item_of_the_page_was_taken_meanwhile() {
    List<String> expected = addTen();
    QueuePage page = queues.waiting("threats", null, 1);
    one.claim(expected.get(0), "Juma");
    other.claim(expected.get(0), "Juma");

    assertThat(ids(queues.waiting("threats", page.next(), 100))).isEqualTo(expected.subList(1, 10));
  }

  @Test
  void should_end_exactly_at_a_full_page() {
    addTen();

    assertThat(queues.waiting("threats", null, 10).next()).isNull();
  }

  @Test
  void should_refuse_the_cursor_of_another_queue() {
    addTen();
    String cursor = queues.waiting("threats", null, 1).next();

    assertThatThrownBy(() -> queues.waiting("other", cursor, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> queues.waiting("threats", "?!", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_add_up_the_counts_of_the_partitions() {
    addTen();

    assertThat(queues.queues())
        .containsExactly(
            new QueueSummary(
                "threats", 10, 0, Flagged.NOON, 0.9f, new TreeMap<>(Map.of("sw", 10L))));
  }

  @Test
  void should_find_an_item_in_whichever_partition_it_is() {
    Flagged comment = Flagged.comment("c1");
    other.news(comment.flagged());

    assertThat(queues.item(comment.itemId())).map(QueueItem::flagged).contains(comment.flagged());
    assertThat(queues.item("nobody")).isEmpty();
  }

  @Test
  void should_say_that_the_queues_cannot_be_read_while_they_are_restored() {
    QueueReader restoring =
        reader(
            any -> {
              throw new InvalidStateStoreException("restoring");
            });

    assertThatThrownBy(restoring::queues)
        .isInstanceOf(QueueUnavailableException.class)
        .hasMessage("the queues are being restored");
  }

  private static QueueReader reader(Function<Set<Integer>, List<PartitionStores>> state) {
    return new ClusterQueues(
        new LocalPlacement(new StoredQueues(state), new ItemPartitions(1)), Runnable::run);
  }

  /** Ten items, every other one in each partition; gives their ids in the order of the queue. */
  private List<String> addTen() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Flagged comment = Flagged.comment("c" + i).priority((9 - i) / 10.0);
      (i % 2 == 0 ? one : other).news(comment.flagged());
      ids.add(comment.itemId());
    }
    return ids;
  }

  private static List<String> ids(QueuePage page) {
    return page.items().stream().map(QueueItem::itemId).toList();
  }
}
