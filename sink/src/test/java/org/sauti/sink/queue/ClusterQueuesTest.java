package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;

/** Two instances with a partition each; the second also follows the state of the first. */
class ClusterQueuesTest {
  private static final ItemPartitions PARTITIONS = new ItemPartitions(2);

  @TempDir private Path stateDirectory;
  private QueueDriver first;
  private QueueDriver second;
  private Instance firstInstance;
  private Instance secondInstance;
  private QueueReader queues;

  @BeforeEach
  void start() {
    first = new QueueDriver(stateDirectory.resolve("first").toString());
    second = new QueueDriver(stateDirectory.resolve("second").toString());
    firstInstance = new Instance(Map.of(0, first));
    secondInstance = new Instance(Map.of(0, first, 1, second));
    queues =
        new ClusterQueues(
            new FixedPlacement(
                Map.of(
                    0, List.of(firstInstance.reader(), secondInstance.reader()),
                    1, List.of(secondInstance.reader()))),
            Runnable::run);
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void should_read_the_queues_of_all_instances_as_one() {
    List<String> expected = addTwenty();

    assertThat(ids(queues.waiting("threats", null, 100))).isEqualTo(expected);
    assertThat(queues.first("threats", Set.of(expected.get(0)), ItemFilter.ALL))
        .contains(expected.get(1));
    assertThat(queues.item(expected.get(7))).map(QueueItem::itemId).contains(expected.get(7));
    assertThat(queues.item("nobody")).isEmpty();
    assertThat(queues.queues())
        .containsExactly(
            new QueueSummary(
                "threats", 20, 0, Flagged.NOON, 0.9f, new TreeMap<>(Map.of("sw", 20L))));
    assertThat(queues.context(expected.get(0)).orElseThrow().author().open()).isEqualTo(20);
  }

  @Test
  void should_page_over_the_instances_without_a_gap_or_a_repeat() {
    List<String> expected = addTwenty();

    for (int limit = 1; limit <= 21; limit++) {
      List<String> read = new ArrayList<>();
      String after = null;
      do {
        QueuePage page = queues.waiting("threats", after, limit);
        assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
        read.addAll(ids(page));
        after = page.next();
      } while (after != null);
      assertThat(read).as("pages of " + limit).isEqualTo(expected);
    }
  }

  @Test
  void should_ask_the_stand_in_of_an_instance_that_is_away() {
    List<String> expected = addTwenty();
    firstInstance.away = true;

    assertThat(ids(queues.waiting("threats", null, 100))).isEqualTo(expected);
    assertThat(expected).allSatisfy(id -> assertThat(queues.item(id)).isPresent());
  }

  @Test
  void should_say_so_when_nobody_can_stand_in() {
    addTwenty();
    secondInstance.away = true;

    assertThatThrownBy(() -> queues.waiting("threats", null, 100))
        .isInstanceOf(QueueUnavailableException.class)
        .hasMessage("the instance is away");
    assertThatThrownBy(queues::queues).isInstanceOf(QueueUnavailableException.class);
  }

  @Test
  void should_still_find_what_is_where_it_can_be_read() {
    List<String> ids = addTwenty();
    secondInstance.away = true;

    String readable = ids.stream().filter(id -> PARTITIONS.of(id) == 0).findFirst().orElseThrow();
    assertThat(queues.item(readable)).isPresent();
  }

  @Test
  void should_put_partitions_where_producers_do() {
    for (String id : List.of("a", "b", "maneno – صوتي", "2180d4a1bb00ea9a16ab61397ec9584")) {
      byte[] key = new StringSerializer().serialize("topic", id);
      assertThat(new ItemPartitions(7).of(id))
          .isEqualTo(BuiltInPartitioner.partitionForKey(key, 7));
    }
  }

  /** Twenty items in the order of the queue, each in its partition. */
  private List<String> addTwenty() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Flagged comment = Flagged.comment("c" + i).priority((90 - i) / 100.0);
      (PARTITIONS.of(comment.itemId()) == 0 ? first : second).news(comment.flagged());
      ids.add(comment.itemId());
    }
    return ids;
  }

  private static List<String> ids(QueuePage page) {
    return page.items().stream().map(QueueItem::itemId).toList();
  }

  /** What an instance has, as the others see it. */
  private static final class Instance {
    private final Map<Integer, QueueDriver> state;
    private final PartitionReader reader = new StoredQueues(this::stores);
    private boolean away;

    Instance(Map<Integer, QueueDriver> state) {
      this.state = state;
    }

    PartitionReader reader() {
      return reader;
    }

    private List<PartitionStores> stores(Set<Integer> partitions) {
      if (away) {
        throw new QueueUnavailableException("the instance is away", null);
      }
      return partitions.stream().map(partition -> state.get(partition).stores()).toList();
    }
  }

  private record FixedPlacement(Map<Integer, List<PartitionReader>> readers) implements Placement {
    @Override
    public int partitionOf(String itemId) {
      return PARTITIONS.of(itemId);
    }
  }
}
