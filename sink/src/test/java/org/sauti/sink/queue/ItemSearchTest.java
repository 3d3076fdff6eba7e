package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;

/** Filters, words and several queues, in the state of one partition. */
class ItemSearchTest {
  @TempDir private Path stateDirectory;
  private QueueDriver queue;

  @BeforeEach
  void start() {
    queue = new QueueDriver(stateDirectory.toString());
  }

  @AfterEach
  void stop() {
    queue.close();
  }

  @Test
  void should_find_what_a_filter_lets_through_and_say_how_many_were_looked_at() {
    for (int i = 0; i < 10; i++) {
      queue.news(comment(i).language(i % 5 == 0 ? "ar" : "sw").flagged());
    }

    QueuePage page = search(List.of("threats"), ItemFilter.of(Set.of(), Set.of("ar")), null, 20);

    assertThat(ids(page)).containsExactly(comment(0).itemId(), comment(5).itemId());
    assertThat(page.next()).isNull();
    assertThat(page.looked()).isEqualTo(10);
  }

  @Test
  void should_find_words_in_any_queue_of_the_search_in_their_turn() {
    queue.news(comment(1).queue("threats").text("Nakuona NYUMBANI").flagged());
    queue.news(comment(2).queue("stalking").text("nyumbani kwako nakuona").flagged());
    queue.news(comment(3).queue("stalking").text("nyumbani").flagged());
    queue.news(comment(4).queue("other").text("nakuona nyumbani").flagged());
    ItemFilter both = words("nyumbani nakuona");

    assertThat(ids(search(List.of("threats", "stalking"), both, null, 20)))
        .containsExactly(comment(1).itemId(), comment(2).itemId());
  }

  @Test
  void should_go_on_through_all_queues_with_one_cursor() {
    List<String> expected = new ArrayList<>();
    for (String name : List.of("b", "a", "empty", "c")) {
      for (int i = 0; i < 3 && !name.equals("empty"); i++) {
        Flagged comment = Flagged.comment(name + i).queue(name).priority((9 - i) / 10.0);
        queue.news(comment.flagged());
        expected.add(comment.itemId());
      }
    }

    for (int limit = 1; limit <= 10; limit++) {
      List<String> read = new ArrayList<>();
      String after = null;
      do {
        QueuePage page = search(List.of("b", "a", "empty", "c"), ItemFilter.ALL, after, limit);
        read.addAll(ids(page));
        after = page.next();
      } while (after != null);
      assertThat(read).as("pages of " + limit).isEqualTo(expected);
    }
  }

  @Test
  void should_stop_a_search_that_finds_nothing_and_go_on_with_it_when_asked() {
    for (int i = 0; i <= StoredQueues.DECODED_LIMIT; i++) {
      queue.news(Flagged.comment("c" + i).flagged());
    }

    QueuePage begin = search(List.of("threats"), words("nowhere"), null, 20);
    QueuePage end = search(List.of("threats"), words("nowhere"), begin.next(), 20);

    assertThat(begin.items()).isEmpty();
    assertThat(begin.looked()).isEqualTo(StoredQueues.DECODED_LIMIT);
    assertThat(end).isEqualTo(new QueuePage(List.of(), null, 1));
  }

  @Test
  void should_refuse_a_cursor_of_a_queue_that_is_not_searched() {
    queue.news(comment(0).flagged());
    queue.news(comment(1).flagged());
    String cursor = search(List.of("threats"), ItemFilter.ALL, null, 1).next();

    assertThatThrownBy(() -> search(List.of("other"), ItemFilter.ALL, cursor, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_give_the_first_item_that_the_filter_lets_through() {
    for (int i = 0; i < 4; i++) {
      queue.news(comment(i).language(i == 2 ? "ar" : "sw").flagged());
    }

    assertThat(first(ItemFilter.ALL)).contains(comment(0).itemId());
    assertThat(first(ItemFilter.of(Set.of(Harm.THREAT), Set.of("ar"))))
        .contains(comment(2).itemId());
    assertThat(first(ItemFilter.of(Set.of(), Set.of("fr")))).isEmpty();
    assertThat(first(ItemFilter.of(Set.of(Harm.STALKING), Set.of()))).isEmpty();
  }

  @Test
  void should_see_an_item_under_its_new_facets_when_the_comment_changes() {
    queue.news(comment(0).language("sw").flagged());
    queue.news(comment(0).language("ar").text("mpya").secondsLater(5).flagged());

    assertThat(first(ItemFilter.of(Set.of(), Set.of("sw")))).isEmpty();
    assertThat(first(ItemFilter.of(Set.of(), Set.of("ar")))).contains(comment(0).itemId());
  }

  private static ItemFilter words(String text) {
    return new ItemFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, text, null, null);
  }

  private Optional<String> first(ItemFilter filter) {
    return queue.reader().first("threats", Set.of(), filter);
  }

  private QueuePage search(List<String> queues, ItemFilter filter, String after, int limit) {
    return queue.reader().find(new ItemSearch(queues, filter, after, limit));
  }

  /** The lower the number, the sooner it is taken. */
  private static Flagged comment(int number) {
    return Flagged.comment("c" + number).priority((90 - number) / 100.0);
  }

  private static List<String> ids(QueuePage page) {
    return page.items().stream().map(QueueItem::itemId).toList();
  }
}
