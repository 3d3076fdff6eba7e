package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEventType;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;
import org.sauti.sink.queue.QueueSummary;

class LiveClientTest {
  private final List<Object> told = new ArrayList<>();
  private final LiveClient client = watching(TestConsole.JUMA);
  private Instant now = Flagged.NOON;
  private final Presence presence = new Presence(() -> now);

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

    LiveClient.Changes changes = (LiveClient.Changes) told.get(0);
    assertThat(changes.items()).hasSize(LiveClient.PENDING_LIMIT);
    assertThat(changes.more()).isTrue();
  }

  @Test
  void should_not_let_new_items_crowd_out_what_happens_to_those_that_people_look_at() {
    for (int i = 0; i < 10 * LiveClient.PENDING_LIMIT; i++) {
      client.add(QueueItems.openedEvent("new-" + i));
    }
    client.add(QueueItems.claimedEvent("item-1", "command-1", "Juma"));
    client.flush(List.of());

    LiveClient.Changes changes = (LiveClient.Changes) told.get(0);
    assertThat(changes.items())
        .hasSize(LiveClient.ARRIVALS_LIMIT + 1)
        .endsWith(new LiveClient.Change("item-1", "threats", "CLAIMED", 2));
    assertThat(changes.more()).isFalse();

    client.add(QueueItems.openedEvent("later"));
    client.flush(List.of());
    assertThat(((LiveClient.Changes) told.get(1)).items()).hasSize(1);
  }

  @Test
  void should_not_speak_to_a_page_that_is_still_being_told() {
    List<LiveClient> inner = new ArrayList<>();
    LiveClient slow =
        new LiveClient(
            TestConsole.JUMA,
            (event, data) -> {
              told.add(data);
              inner.forEach(one -> one.flush(List.of()));
              inner.forEach(one -> one.flush(presence));
            });
    inner.add(slow);
    slow.add(QueueItems.claimedEvent("item-1", "command-1", "Juma"));

    slow.flush(List.of());

    assertThat(told).hasSize(1);
    assertThat(slow.isDue()).isFalse();
  }

  @Test
  void should_tell_of_the_queues_of_the_viewer_alone() {
    LiveClient other =
        watching(TestConsole.limited("Neema", new Limits(Set.of(), Set.of("hate"), Set.of())));
    other.add(QueueItems.claimedEvent("item-1", "command-1", "Juma"));
    presence.saw(new Presence.Sighting("Juma", "threats", "item-1", now));

    other.flush(List.of(line("hate"), line("threats"), line("escalated")));
    other.flush(presence);

    assertThat(told)
        .containsExactly(
            new LiveClient.Changes(List.of(line("hate")), List.of(), false),
            new Presence.Board(new TreeMap<>(), new TreeMap<>()));
  }

  @Test
  void should_tell_who_is_there_when_somebody_comes_or_goes() {
    client.flush(presence);
    assertThat(client.isDue(presence)).isFalse();

    presence.saw(new Presence.Sighting("Neema", "threats", "item-1", now));
    assertThat(client.isDue(presence)).isTrue();
    client.flush(presence);
    assertThat(client.isDue(presence)).isFalse();

    now = now.plus(Duration.ofSeconds(45));
    assertThat(client.isDue(presence)).isTrue();
    client.flush(presence);

    assertThat(told)
        .extracting(board -> ((Presence.Board) board).queues().toString())
        .containsExactly("{}", "{threats=[Neema]}", "{}");
  }

  @Test
  void should_tell_leads_alone_which_items_have_a_known_answer() {
    LiveClient lead = watching(TestConsole.AMINA);
    for (LiveClient page : List.of(client, lead)) {
      page.add(
          TestConsole.event(
              QueueCommand.claim("command-1", "item-1", "Amina", now), QueueEventType.MADE_GOLDEN));
      page.flush(List.of());
    }

    assertThat(told)
        .extracting(changes -> ((LiveClient.Changes) changes).items().size())
        .containsExactly(0, 1);
  }

  private LiveClient watching(Viewer viewer) {
    return new LiveClient(viewer, (event, data) -> told.add(data));
  }

  private static QueueLine line(String name) {
    return QueueLine.of(
        new QueueSummary(name, 0, 0, null, null, new TreeMap<>()),
        new TreeMap<>(),
        QueueRates.Rate.NONE,
        new TreeSet<>());
  }
}
