package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommandType;
import org.sauti.sink.Flagged;

/** What another instance hears is what this one would say. */
class QueuePeerTest {
  private static final String SECRET = "sixteen letters!";
  private static final Set<Integer> ALL = Set.of(0);

  @TempDir private Path stateDirectory;
  private QueueDriver queue;
  private PartitionReader local;
  private Javalin server;
  private PartitionReader remote;

  @BeforeEach
  void start() {
    queue = new QueueDriver(stateDirectory.toString());
    local = new StoredQueues(any -> List.of(queue.stores()));
    QueuePeer peer = new QueuePeer(local, SECRET);
    server =
        Javalin.create(config -> config.showJavalinBanner = false)
            .post(
                QueuePeer.PATH + "{question}",
                context -> {
                  if (peer.knows(context.header(QueuePeer.SECRET_HEADER))) {
                    context.result(
                        peer.answer(context.pathParam("question"), context.bodyAsBytes()));
                  } else {
                    context.status(403);
                  }
                })
            .start("127.0.0.1", 0);
    remote = remote(SECRET);
  }

  @AfterEach
  void stop() {
    server.stop();
    queue.close();
  }

  @Test
  void should_say_the_same_from_afar() {
    Flagged comment = Flagged.comment("c1").text("maneno: «ë» 😀");
    queue.news(comment.flagged());
    queue.news(Flagged.comment("c2").language("ar").secondsLater(3).flagged());
    ItemFilter filter =
        new ItemFilter(
            Set.of(Harm.THREAT),
            Set.of("sw"),
            Set.of("mastodon"),
            0.5f,
            0.9f,
            Flagged.NOON,
            Flagged.NOON.plusSeconds(1),
            "MANENO",
            "Juma",
            ItemFilter.of(Set.of(), Set.of("sw", "ar")));
    ItemSearch search = new ItemSearch(List.of("threats"), filter, null, 5);
    List<Bytes> prefixes = List.of(IndexKey.authorPrefix("a1b2c3d4e5f6"));

    assertThat(remote.queues(ALL)).isEqualTo(local.queues(ALL)).hasSize(1);
    assertThat(remote.item(ALL, comment.itemId()))
        .isEqualTo(local.item(ALL, comment.itemId()))
        .isPresent();
    assertThat(remote.item(ALL, "nobody")).isEmpty();
    assertThat(remote.first(ALL, "threats", Set.of("x"), filter))
        .isEqualTo(local.first(ALL, "threats", Set.of("x"), filter))
        .isPresent();
    assertThat(remote.first(ALL, "none", Set.of(), ItemFilter.ALL)).isEmpty();
    assertThat(remote.find(ALL, search)).isEqualTo(local.find(ALL, search));
    assertThat(remote.find(ALL, search).items()).hasSize(1);
    assertThat(remote.related(ALL, prefixes)).isEqualTo(local.related(ALL, prefixes));
  }

  @Test
  void should_say_the_same_of_second_opinions_and_known_answers_from_afar() {
    Flagged reviewed = Flagged.comment("c1");
    Flagged known = Flagged.comment("c2");
    decided(reviewed);
    decided(known);
    queue.send(QueueCommandType.REQUEST_REVIEW, reviewed.itemId(), "Juma");
    queue.command(queue.toDo(QueueCommandType.MAKE_GOLDEN, known.itemId(), "Zawadi").overriding());
    TakeFilter amani = TakeFilter.of("Amani");

    assertThat(remote.firstReview(ALL, amani))
        .isEqualTo(local.firstReview(ALL, amani))
        .hasValueSatisfying(item -> assertThat(item.itemId()).isEqualTo(reviewed.itemId()));
    assertThat(remote.firstKnownAnswer(ALL, amani))
        .isEqualTo(local.firstKnownAnswer(ALL, amani))
        .hasValueSatisfying(item -> assertThat(item.itemId()).isEqualTo(known.itemId()));
    for (TakeFilter nothing : List.of(TakeFilter.of("Juma"), amani.in("hate"))) {
      assertThat(remote.firstReview(ALL, nothing)).isEmpty();
      assertThat(remote.firstKnownAnswer(ALL, nothing)).isEmpty();
    }
  }

  @Test
  void should_say_the_same_of_the_numbers_from_afar() {
    decided(Flagged.comment("c1"));
    Instant end = queue.now().plusSeconds(3_600);
    for (StatisticsStep step : StatisticsStep.values()) {
      Statistics numbers = local.statistics(ALL, Flagged.NOON.minusSeconds(3_600), end, step);

      assertThat(remote.statistics(ALL, Flagged.NOON.minusSeconds(3_600), end, step))
          .isEqualTo(numbers);
      assertThat(numbers).isNotEqualTo(Statistics.merge(List.of()));
    }
  }

  @Test
  void should_not_answer_who_does_not_know_the_secret() {
    assertThatThrownBy(() -> remote("another secret of 16").queues(ALL))
        .isInstanceOf(QueueUnavailableException.class)
        .hasMessageEndingWith("answers with 403");
    QueuePeer peer = new QueuePeer(local, SECRET);
    assertThat(peer.knows(null)).isFalse();
    assertThat(peer.knows("")).isFalse();
  }

  @Test
  void should_say_that_an_instance_is_away() {
    server.stop();

    assertThatThrownBy(() -> remote.item(ALL, "c1"))
        .isInstanceOf(QueueUnavailableException.class)
        .hasMessageEndingWith("does not answer");
  }

  @Test
  void should_refuse_what_it_cannot_understand() {
    QueuePeer peer = new QueuePeer(local, SECRET);

    assertThatThrownBy(() -> peer.answer("shutdown", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> peer.answer(QueuePeer.FIND, new byte[] {'{'}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void decided(Flagged comment) {
    queue.news(comment.flagged());
    queue.claim(comment.itemId(), "Juma");
    queue.decide(comment.itemId(), "Juma", ModerationAction.REMOVE);
  }

  private PartitionReader remote(String secret) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    return new RemoteQueues(client, "127.0.0.1:" + server.port(), secret);
  }
}
