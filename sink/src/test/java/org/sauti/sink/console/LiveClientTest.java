package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.sink.QueueItems;

class LiveClientTest {
  private final List<LiveClient.Changes> told = new ArrayList<>();
  private final LiveClient client = new LiveClient(told::add);

  @Test
  void should_greet_a_new_page_and_then_speak_only_of_changes() {
    assertThat(client.isDue()).isTrue();
    client.flush(List.of());

    assertThat(client.isDue()).isFalse();
    client.add(QueueItems.claimedEvent("item-1", "command-1", "Juma"));
    assertThat(client.isDue()).isTrue();
    client.flush(List.of());

    assertThat(told)
        .containsExactly(
            new LiveClient.Changes(List.of(), List.of(), false),
            new LiveClient.Changes(
                List.of(),
                List.of(new LiveClient.Change("item-1", "threats", "CLAIMED", 2)),
                false));
  }

  @Test
  void should_remember_no_more_than_a_page_can_use() {
    for (int i = 0; i <= LiveClient.PENDING_LIMIT; i++) {
      client.add(QueueItems.claimedEvent("item-" + i, "command-" + i, "Juma"));
    }
    client.flush(List.of());

    assertThat(told).hasSize(1);
    assertThat(told.get(0).items()).hasSize(LiveClient.PENDING_LIMIT);
    assertThat(told.get(0).more()).isTrue();
  }

  @Test
  void should_not_speak_to_a_page_that_is_still_being_told() {
    List<LiveClient> inner = new ArrayList<>();
    LiveClient slow = new LiveClient(changes -> inner.forEach(one -> one.flush(List.of())));
    inner.add(slow);
    slow.add(QueueItems.claimedEvent("item-1", "command-1", "Juma"));

    slow.flush(List.of());

    assertThat(slow.isDue()).isFalse();
  }
}
