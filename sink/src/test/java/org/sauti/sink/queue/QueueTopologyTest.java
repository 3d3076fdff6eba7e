package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.Claim;
import org.sauti.models.Decision;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ItemChange;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueEventType;
import org.sauti.models.QueueItem;
import org.sauti.models.QueueItemState;
import org.sauti.models.Refusal;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;
import org.sauti.sink.Flagged;

class QueueTopologyTest {
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

  // News of comments.

  @Test
  void should_open_an_item_for_a_comment_that_is_flagged() {
    FlaggedItem news = Flagged.comment("c1").flagged();

    List<QueueEvent> events = queue.news(news);

    assertThat(events)
        .containsExactly(
            new QueueEvent(
                news.itemId(),
                QueueEventType.OPENED,
                1,
                Flagged.NOON,
                "mastodon",
                "c1",
                "threats",
                0.5f,
                ItemChange.FLAGGED,
                null,
                null,
                null,
                null,
                null));
    assertThat(queue.item(news.itemId()))
        .isEqualTo(
            new QueueItem(
                news.itemId(),
                QueueItemState.OPEN,
                1,
                "threats",
                0.5f,
                news,
                ItemChange.FLAGGED,
                news.comment().occurredAt(),
                Flagged.NOON,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                events,
                List.of()));
  }

  @Test
  void should_ignore_news_that_comes_twice() {
    FlaggedItem news = Flagged.comment("c1").flagged();
    queue.news(news);

    assertThat(queue.news(news)).isEmpty();
    assertThat(queue.item(news.itemId()).version()).isEqualTo(1);
  }

  @Test
  void should_ignore_news_of_an_older_version_of_the_comment() {
    Flagged older = Flagged.comment("c1").text("older");
    queue.news(older.text("newer").secondsLater(10).flagged());

    assertThat(queue.news(older.flagged())).isEmpty();
    assertThat(queue.news(older.deleted())).isEmpty();
    assertThat(queue.item(older.itemId()).flagged().comment().text()).isEqualTo("newer");
  }

  @Test
  void should_bring_an_open_item_up_to_date_and_keep_the_claim() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    queue.claim(comment.itemId(), "Juma");

    List<QueueEvent> events =
        queue.news(
            comment.text("worse").queue("child-safety").priority(1).secondsLater(5).flagged());

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::queue, QueueEvent::priority)
        .containsExactly(tuple(QueueEventType.UPDATED, "child-safety", 1f));
    QueueItem item = queue.item(comment.itemId());
    assertThat(item.flagged().comment().text()).isEqualTo("worse");
    assertThat(item.claim().moderator()).isEqualTo("Juma");
    assertThat(item.openedAt()).isEqualTo(Flagged.NOON);
    assertThat(queue.reader().queues())
        .extracting(QueueSummary::name, QueueSummary::open, QueueSummary::claimed)
        .containsExactly(tuple("child-safety", 0L, 1L), tuple("threats", 0L, 0L));
  }

  @Test
  void should_close_an_item_and_end_its_claim_when_the_comment_is_deleted() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    queue.claim(comment.itemId(), "Juma");

    List<QueueEvent> events = queue.news(comment.secondsLater(5).deleted());

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::change)
        .containsExactly(tuple(QueueEventType.CLOSED, ItemChange.DELETED));
    QueueItem item = queue.item(comment.itemId());
    assertThat(item.state()).isEqualTo(QueueItemState.CLOSED);
    assertThat(item.claim()).isNull();
    assertThat(item.flagged().comment().text()).isNull();
    assertThat(item.flagged().findings()).hasSize(1);
    assertThat(queue.waiting("threats")).isEmpty();
  }

  @Test
  void should_close_an_item_when_an_edit_takes_the_reason_away() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());

    List<QueueEvent> events = queue.news(comment.text("calm").secondsLater(5).cleared());

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::change, QueueEvent::queue)
        .containsExactly(tuple(QueueEventType.CLOSED, ItemChange.CLEARED, "threats"));
    assertThat(queue.item(comment.itemId()).flagged().comment().text()).isEqualTo("calm");
  }

  @Test
  void should_ignore_that_an_unknown_comment_was_deleted_or_cleared() {
    assertThat(queue.news(Flagged.comment("c1").deleted())).isEmpty();
    assertThat(queue.news(Flagged.comment("c2").cleared())).isEmpty();
    assertThat(queue.item(Flagged.comment("c1").itemId())).isNull();
  }

  @Test
  void should_open_a_closed_item_again_when_the_comment_is_flagged_again() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    queue.news(comment.secondsLater(5).cleared());

    List<QueueEvent> events = queue.news(comment.text("again").secondsLater(9).flagged());

    assertThat(events).extracting(QueueEvent::type).containsExactly(QueueEventType.REOPENED);
    QueueItem item = queue.item(comment.itemId());
    assertThat(item.openedAt()).isEqualTo(Flagged.NOON.plusSeconds(9));
    assertThat(item.closedAt()).isNull();
    assertThat(queue.waiting("threats")).containsExactly(comment.itemId());
  }

  @Test
  void should_open_a_decided_item_again_when_the_comment_was_edited() {
    Flagged comment = Flagged.comment("c1");
    decided(comment);

    List<QueueEvent> events = queue.news(comment.text("edited").secondsLater(60).flagged());

    assertThat(events).extracting(QueueEvent::type).containsExactly(QueueEventType.REOPENED);
    assertThat(queue.item(comment.itemId()).decision()).isNull();
    assertThat(types(queue.item(comment.itemId())))
        .containsExactly(
            QueueEventType.OPENED,
            QueueEventType.CLAIMED,
            QueueEventType.DECIDED,
            QueueEventType.REOPENED);
  }

  @Test
  void should_not_open_a_decided_item_again_when_the_same_text_is_flagged_again() {
    Flagged comment = Flagged.comment("c1");
    decided(comment);

    assertThat(queue.news(comment.secondsLater(60).flagged())).isEmpty();
    assertThat(queue.item(comment.itemId()).state()).isEqualTo(QueueItemState.DECIDED);
  }

  @Test
  void should_note_on_a_decided_item_that_its_comment_was_deleted_and_forget_the_text() {
    Flagged comment = Flagged.comment("c1");
    decided(comment);

    List<QueueEvent> events = queue.news(comment.secondsLater(60).deleted());

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::change)
        .containsExactly(tuple(QueueEventType.UPDATED, ItemChange.DELETED));
    QueueItem item = queue.item(comment.itemId());
    assertThat(item.state()).isEqualTo(QueueItemState.DECIDED);
    assertThat(item.decision().action()).isEqualTo(ModerationAction.REMOVE);
    assertThat(item.flagged().comment().text()).isNull();
    assertThat(queue.news(comment.secondsLater(60).deleted())).isEmpty();
  }

  @Test
  void should_keep_the_text_that_was_decided_on_when_an_edit_makes_the_comment_harmless() {
    Flagged comment = Flagged.comment("c1").text("bad");
    decided(comment);

    List<QueueEvent> events = queue.news(comment.text("good").secondsLater(60).cleared());

    assertThat(events)
        .extracting(QueueEvent::type, QueueEvent::change)
        .containsExactly(tuple(QueueEventType.UPDATED, ItemChange.CLEARED));
    assertThat(queue.item(comment.itemId()).flagged().comment().text()).isEqualTo("bad");
    assertThat(queue.news(comment.text("good").secondsLater(60).cleared())).isEmpty();
  }

  // Order.

  @Test
  void should_order_by_priority_then_by_time_then_by_id() {
    Flagged urgent = Flagged.comment("urgent").priority(0.9).secondsLater(30);
    Flagged early = Flagged.comment("early").priority(0.5);
    Flagged late = Flagged.comment("late").priority(0.5).secondsLater(20);
    Flagged low = Flagged.comment("low").priority(0);
    for (Flagged comment : List.of(late, low, early, urgent)) {
      queue.news(comment.flagged());
    }

    assertThat(queue.waiting("threats"))
        .containsExactly(urgent.itemId(), early.itemId(), late.itemId(), low.itemId());
  }

  @Test
  void should_keep_queues_apart_even_when_one_name_begins_the_other() {
    Flagged threat = Flagged.comment("c1").queue("threats");
    Flagged other = Flagged.comment("c2").queue("threats-ar");
    queue.news(threat.flagged());
    queue.news(other.flagged());

    assertThat(queue.waiting("threats")).containsExactly(threat.itemId());
    assertThat(queue.waiting("threats-ar")).containsExactly(other.itemId());
    assertThat(queue.waiting("thr")).isEmpty();
  }

  @Test
  void should_move_an_item_when_its_priority_changes() {
    Flagged first = Flagged.comment("c1").priority(0.9);
    Flagged second = Flagged.comment("c2").priority(0.6);
    queue.news(first.flagged());
    queue.news(second.flagged());

    queue.news(first.text("milder").priority(0.3).secondsLater(5).flagged());

    assertThat(queue.waiting("threats")).containsExactly(second.itemId(), first.itemId());
  }

  // Claims.

  @Test
  void should_give_an_item_to_the_first_who_claims_it_and_refuse_the_second() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());

    List<QueueEvent> first = queue.claim(comment.itemId(), "Juma");
    List<QueueEvent> second = queue.claim(comment.itemId(), "Neema");

    assertThat(first)
        .extracting(QueueEvent::type, QueueEvent::actor, QueueEvent::claimExpiresAt)
        .containsExactly(tuple(QueueEventType.CLAIMED, "Juma", Flagged.NOON.plusSeconds(600)));
    assertThat(second)
        .extracting(QueueEvent::type, QueueEvent::actor, QueueEvent::refusal, QueueEvent::version)
        .containsExactly(tuple(QueueEventType.REFUSED, "Neema", Refusal.CLAIMED_BY_ANOTHER, 2L));
    assertThat(queue.item(comment.itemId()).claim())
        .isEqualTo(new Claim("Juma", Flagged.NOON, Flagged.NOON.plusSeconds(600)));
    assertThat(queue.waiting("threats")).isEmpty();
  }

  @Test
  void should_let_the_holder_claim_again_for_longer() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    queue.claim(comment.itemId(), "Juma");
    queue.pass(Duration.ofMinutes(9));

    queue.claim(comment.itemId(), "Juma");
    queue.pass(Duration.ofMinutes(9));

    assertThat(queue.events()).isEmpty();
    assertThat(queue.item(comment.itemId()).claim().expiresAt())
        .isEqualTo(Flagged.NOON.plus(Duration.ofMinutes(19)));
  }

  @Test
  void should_put_an_item_back_in_its_place_when_the_claim_expires() {
    Flagged first = Flagged.comment("c1").priority(0.9);
    Flagged second = Flagged.comment("c2").priority(0.6);
    queue.news(first.flagged());
    queue.news(second.flagged());
    queue.claim(first.itemId(), "Juma");

    queue.pass(Duration.ofSeconds(599));
    assertThat(queue.events()).isEmpty();
    assertThat(queue.waiting("threats")).containsExactly(second.itemId());

    queue.pass(Duration.ofSeconds(1));
    assertThat(queue.events())
        .extracting(QueueEvent::type, QueueEvent::actor, QueueEvent::commandId)
        .containsExactly(tuple(QueueEventType.CLAIM_EXPIRED, "Juma", null));
    assertThat(queue.waiting("threats")).containsExactly(first.itemId(), second.itemId());
  }

  @Test
  void should_put_a_released_item_back_in_its_place() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    queue.claim(comment.itemId(), "Juma");

    assertThat(queue.release(comment.itemId(), "Neema"))
        .extracting(QueueEvent::refusal)
        .containsExactly(Refusal.CLAIMED_BY_ANOTHER);
    assertThat(queue.release(comment.itemId(), "Juma"))
        .extracting(QueueEvent::type)
        .containsExactly(QueueEventType.RELEASED);
    assertThat(queue.release(comment.itemId(), "Juma"))
        .extracting(QueueEvent::refusal)
        .containsExactly(Refusal.NOT_CLAIMED);
    assertThat(queue.waiting("threats")).containsExactly(comment.itemId());
  }

  // Decisions.

  @Test
  void should_record_the_decision_of_the_holder() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    queue.claim(comment.itemId(), "Juma");

    List<QueueEvent> events = queue.decide(comment.itemId(), "Juma", " a clear threat ");

    Decision decision =
        new Decision(ModerationAction.REMOVE, "a clear threat", "Juma", Flagged.NOON);
    assertThat(events)
        .containsExactly(
            new QueueEvent(
                comment.itemId(),
                QueueEventType.DECIDED,
                3,
                Flagged.NOON,
                "mastodon",
                "c1",
                "threats",
                0.5f,
                null,
                "command-2",
                "Juma",
                decision,
                null,
                null));
    QueueItem item = queue.item(comment.itemId());
    assertThat(item.state()).isEqualTo(QueueItemState.DECIDED);
    assertThat(item.decision()).isEqualTo(decision);
    assertThat(queue.reader().queues())
        .extracting(QueueSummary::open, QueueSummary::claimed)
        .containsExactly(tuple(0L, 0L));
  }

  @Test
  void should_refuse_a_decision_without_a_claim_without_a_reason_and_after_a_decision() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());

    assertThat(refusals(queue.decide(comment.itemId(), "Juma", "why")))
        .containsExactly(Refusal.NOT_CLAIMED);
    queue.claim(comment.itemId(), "Juma");
    assertThat(refusals(queue.decide(comment.itemId(), "Neema", "why")))
        .containsExactly(Refusal.CLAIMED_BY_ANOTHER);
    assertThat(refusals(queue.decide(comment.itemId(), "Juma", " ")))
        .containsExactly(Refusal.REASON_MISSING);
    queue.decide(comment.itemId(), "Juma", "why");
    assertThat(refusals(queue.decide(comment.itemId(), "Juma", "why")))
        .containsExactly(Refusal.ALREADY_DECIDED);
    assertThat(refusals(queue.claim(comment.itemId(), "Neema")))
        .containsExactly(Refusal.ALREADY_DECIDED);
  }

  @Test
  void should_tell_a_late_holder_that_the_claim_expired() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    queue.claim(comment.itemId(), "Juma");
    queue.pass(Duration.ofMinutes(11));
    queue.events();

    assertThat(refusals(queue.decide(comment.itemId(), "Juma", "why")))
        .containsExactly(Refusal.CLAIM_EXPIRED);
    assertThat(refusals(queue.decide(comment.itemId(), "Neema", "why")))
        .containsExactly(Refusal.NOT_CLAIMED);
  }

  @Test
  void should_refuse_a_command_on_an_item_that_does_not_exist_or_is_closed() {
    Flagged comment = Flagged.comment("c1");

    List<QueueEvent> missing = queue.claim(comment.itemId(), "Juma");

    assertThat(missing)
        .extracting(QueueEvent::refusal, QueueEvent::version, QueueEvent::queue)
        .containsExactly(tuple(Refusal.NOT_FOUND, 0L, null));
    queue.news(comment.flagged());
    queue.news(comment.secondsLater(5).deleted());
    assertThat(refusals(queue.claim(comment.itemId(), "Juma"))).containsExactly(Refusal.CLOSED);
  }

  @Test
  void should_refuse_a_decision_on_a_version_that_is_not_the_latest() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    long seen = queue.claim(comment.itemId(), "Juma").get(0).version();
    long latest = queue.news(comment.text("edited").secondsLater(5).flagged()).get(0).version();
    QueueCommand decide =
        QueueCommand.decide(
            "first", comment.itemId(), "Juma", ModerationAction.WARN, "why", queue.now());

    assertThat(refusals(queue.command(decide.expecting(seen))))
        .containsExactly(Refusal.STALE_VERSION);
    QueueCommand again =
        QueueCommand.decide(
            "second", comment.itemId(), "Juma", ModerationAction.WARN, "why", queue.now());
    assertThat(queue.command(again.expecting(latest)))
        .extracting(QueueEvent::type)
        .containsExactly(QueueEventType.DECIDED);
  }

  @Test
  void should_do_a_command_once_that_is_sent_twice() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    QueueCommand claim = QueueCommand.claim("claim", comment.itemId(), "Juma", queue.now());
    queue.command(claim);
    queue.release(comment.itemId(), "Juma");

    List<QueueEvent> again = queue.command(claim);

    assertThat(again)
        .extracting(QueueEvent::type, QueueEvent::commandId, QueueEvent::refusal)
        .containsExactly(tuple(QueueEventType.REPEATED, "claim", null));
    assertThat(queue.item(comment.itemId()).claim()).isNull();
  }

  @Test
  void should_answer_a_refused_command_that_is_sent_twice_as_before() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    QueueCommand release = QueueCommand.release("early", comment.itemId(), "Juma", queue.now());
    queue.command(release);
    queue.claim(comment.itemId(), "Juma");

    assertThat(queue.command(release))
        .extracting(QueueEvent::type, QueueEvent::refusal)
        .containsExactly(tuple(QueueEventType.REPEATED, Refusal.NOT_CLAIMED));
    assertThat(queue.item(comment.itemId()).claim().moderator()).isEqualTo("Juma");
  }

  // Bounds.

  @Test
  void should_keep_the_latest_events_of_a_long_history() {
    Flagged comment = Flagged.comment("c1");
    queue.news(comment.flagged());
    for (int i = 0; i < ItemDraft.HISTORY_LIMIT; i++) {
      queue.claim(comment.itemId(), "Juma");
    }

    QueueItem item = queue.item(comment.itemId());
    assertThat(item.version()).isEqualTo(ItemDraft.HISTORY_LIMIT + 1);
    assertThat(item.history()).hasSize(ItemDraft.HISTORY_LIMIT);
    assertThat(item.history().get(0).type()).isEqualTo(QueueEventType.CLAIMED);
    assertThat(item.handledCommands()).hasSize(ItemDraft.HANDLED_COMMANDS_LIMIT);
  }

  @Test
  void should_forget_a_decided_item_after_the_retention() {
    Flagged comment = Flagged.comment("c1");
    decided(comment);

    queue.pass(Duration.ofHours(23));
    assertThat(queue.item(comment.itemId())).isNotNull();
    queue.pass(Duration.ofHours(1));

    assertThat(queue.item(comment.itemId())).isNull();
    assertThat(queue.events()).isEmpty();
    assertThat(queue.index()).containsOnlyKeys(IndexKey.rebuilt());
  }

  @Test
  void should_correct_a_deadline_that_was_written_under_another_retention() {
    Flagged comment = Flagged.comment("c1");
    decided(comment);
    queue
        .driver()
        .getKeyValueStore(StoreNames.INDEX)
        .put(IndexKey.deadline(Flagged.NOON.plusSeconds(5), comment.itemId()), new byte[0]);

    queue.pass(Duration.ofSeconds(10));

    assertThat(queue.item(comment.itemId()).state()).isEqualTo(QueueItemState.DECIDED);
    assertThat(queue.index().keySet())
        .filteredOn(key -> key.compareTo(IndexKey.firstDeadline()) > 0)
        .filteredOn(key -> key.compareTo(IndexKey.deadlinesUntil(Flagged.NOON.plusSeconds(9))) < 0)
        .isEmpty();
    assertThat(queue.index())
        .containsKey(
            IndexKey.deadline(Flagged.NOON.plus(QueueDriver.TIMES.retention()), comment.itemId()));
  }

  // Counts.

  @Test
  void should_count_what_waits_and_what_is_claimed_in_each_queue_and_language() {
    queue.news(Flagged.comment("c1").priority(0.9).secondsLater(40).flagged());
    queue.news(Flagged.comment("c2").language("ar").flagged());
    queue.news(Flagged.comment("c3").language("ar").secondsLater(5).flagged());
    queue.news(Flagged.comment("c4").queue("stalking").priority(0.25).flagged());
    queue.claim(Flagged.comment("c3").itemId(), "Juma");

    assertThat(queue.reader().queues())
        .containsExactly(
            new QueueSummary(
                "stalking", 1, 0, Flagged.NOON, 0.25f, new TreeMap<>(Map.of("sw", 1L))),
            new QueueSummary(
                "threats", 2, 1, Flagged.NOON, 0.9f, new TreeMap<>(Map.of("ar", 1L, "sw", 1L))));
  }

  // Broken records.

  @Test
  void should_put_a_record_aside_that_cannot_be_read() {
    byte[] broken = {1, 2, 3};
    TestInputTopic<String, byte[]> raw =
        queue
            .driver()
            .createInputTopic(
                QueueTopics.STANDARD.flagged().name(),
                new StringSerializer(),
                new ByteArraySerializer());

    raw.pipeInput("key", broken, Flagged.NOON);

    RejectedRecord rejected =
        queue
            .driver()
            .createOutputTopic(
                QueueTopics.STANDARD.rejected().name(),
                QueueTopics.STANDARD.rejected().keySerde().deserializer(),
                QueueTopics.STANDARD.rejected().valueSerde().deserializer())
            .readValue();
    assertThat(rejected.code()).isEqualTo(RejectCode.MALFORMED_AVRO);
    assertThat(rejected.stage()).isEqualTo(Stage.SINK);
    assertThat(rejected.topic()).isEqualTo("sauti.flagged");
    assertThat(rejected.value()).isEqualTo(broken);
  }

  private void decided(Flagged comment) {
    queue.news(comment.flagged());
    queue.claim(comment.itemId(), "Juma");
    queue.decide(comment.itemId(), "Juma", "a threat");
  }

  private static List<Refusal> refusals(List<QueueEvent> events) {
    return events.stream().map(QueueEvent::refusal).toList();
  }

  private static List<QueueEventType> types(QueueItem item) {
    return item.history().stream().map(QueueEvent::type).toList();
  }
}
