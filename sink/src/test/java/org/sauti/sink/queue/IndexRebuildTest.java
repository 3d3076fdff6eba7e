package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

/** A state directory whose items were written before this index was kept. */
class IndexRebuildTest {
  private static final int ITEMS = IndexRebuild.STEP + 1;
  private static final Duration STEP = Duration.ofMillis(100);

  @TempDir private Path stateDirectory;
  private QueueDriver queue;

  @BeforeEach
  void start() {
    queue = new QueueDriver(stateDirectory.toString());
    KeyValueStore<String, QueueItem> items = queue.driver().getKeyValueStore(StoreNames.ITEMS);
    for (int i = 0; i < ITEMS; i++) {
      Flagged comment = Flagged.comment("c" + i);
      items.put(comment.itemId(), QueueItems.open(comment));
    }
  }

  @AfterEach
  void stop() {
    queue.close();
  }

  @Test
  void should_find_all_items_again_a_few_at_a_time() {
    assertThat(waiting()).isEmpty();

    queue.pass(STEP);
    assertThat(waiting()).hasSize(IndexRebuild.STEP);

    queue.pass(STEP);
    assertThat(waiting()).hasSize(ITEMS);
  }

  @Test
  void should_keep_what_happens_meanwhile() {
    String claimed = Flagged.comment("c7").itemId();
    queue.claim(claimed, "Juma");

    queue.pass(STEP);
    queue.pass(STEP);

    assertThat(waiting()).hasSize(ITEMS - 1).doesNotContain(claimed);
    assertThat(queue.item(claimed).claim().moderator()).isEqualTo("Juma");
  }

  @Test
  void should_not_begin_again_once_it_is_done() {
    queue.pass(STEP);
    queue.pass(STEP);
    KeyValueStore<Bytes, byte[]> index = queue.driver().getKeyValueStore(StoreNames.INDEX);
    List<Bytes> keys = new ArrayList<>(queue.index().keySet());
    keys.remove(IndexKey.rebuilt());
    keys.forEach(index::delete);

    queue.pass(STEP);

    assertThat(queue.index()).containsOnlyKeys(IndexKey.rebuilt());
  }

  private List<String> waiting() {
    List<String> ids = new ArrayList<>();
    String after = null;
    do {
      QueuePage page = queue.reader().waiting("threats", after, 1_000);
      page.items().forEach(item -> ids.add(item.itemId()));
      after = page.next();
    } while (after != null);
    return ids;
  }
}
