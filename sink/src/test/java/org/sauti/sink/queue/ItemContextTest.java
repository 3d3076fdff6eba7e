package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;

/** All comments of {@link Flagged} have one author, one target and one thread. */
class ItemContextTest {
  private static final Flagged FIRST = Flagged.comment("c1");
  private static final Flagged SECOND = Flagged.comment("c2").secondsLater(10);
  private static final Flagged THIRD = Flagged.comment("c3").secondsLater(20);

  @TempDir private Path stateDirectory;
  private QueueDriver queue;

  @BeforeEach
  void start() {
    queue = new QueueDriver(stateDirectory.toString());
    queue.news(FIRST.flagged());
    queue.news(THIRD.flagged());
    queue.news(SECOND.flagged());
  }

  @AfterEach
  void stop() {
    queue.close();
  }

  @Test
  void should_show_the_other_items_of_the_author_and_the_target_latest_first() {
    queue.claim(THIRD.itemId(), "Juma");
    queue.decide(THIRD.itemId(), "Juma", "a threat");

    ItemContext context = queue.reader().context(FIRST.itemId()).orElseThrow();

    assertThat(context.item().itemId()).isEqualTo(FIRST.itemId());
    assertThat(context.author().personId()).isEqualTo("a1b2c3d4e5f6");
    assertThat(ids(context.author().items())).containsExactly(THIRD.itemId(), SECOND.itemId());
    assertThat(context.author())
        .extracting(PersonItems::open, PersonItems::decided, PersonItems::removed)
        .containsExactly(2, 1, 1);
    assertThat(context.targets()).hasSize(1);
    assertThat(context.targets().get(0).personId()).isEqualTo("0f1e2d3c4b5a");
    assertThat(ids(context.targets().get(0).items()))
        .containsExactly(THIRD.itemId(), SECOND.itemId());
  }

  @Test
  void should_show_the_thread_oldest_first() {
    ItemContext context = queue.reader().context(SECOND.itemId()).orElseThrow();

    assertThat(ids(context.thread())).containsExactly(FIRST.itemId(), THIRD.itemId());
  }

  @Test
  void should_remember_whose_comment_it_was_when_the_platform_has_deleted_it() {
    queue.news(THIRD.secondsLater(5).deleted());

    ItemContext context = queue.reader().context(FIRST.itemId()).orElseThrow();

    assertThat(ids(context.author().items())).contains(THIRD.itemId());
    assertThat(ids(context.targets().get(0).items())).contains(THIRD.itemId());
    assertThat(context.author().open()).isEqualTo(2);
  }

  @Test
  void should_show_a_bounded_number_of_items() {
    for (int i = 0; i < StoredQueues.RELATED_LIMIT; i++) {
      queue.news(Flagged.comment("more" + i).flagged());
    }

    ItemContext context = queue.reader().context(FIRST.itemId()).orElseThrow();

    assertThat(context.author().items()).hasSize(StoredQueues.RELATED_LIMIT);
    assertThat(context.author().open()).isEqualTo(StoredQueues.RELATED_LIMIT + 3);
  }

  @Test
  void should_know_nothing_of_an_item_that_is_not_there() {
    assertThat(queue.reader().context("nobody")).isEmpty();
  }

  private static List<String> ids(List<QueueItem> items) {
    return items.stream().map(QueueItem::itemId).toList();
  }
}
