package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.Topics;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

class KafkaCommandGatewayTest {
  private static final QueueCommand CLAIM =
      QueueCommand.claim("command-1", "item-1", "Juma", Flagged.NOON);

  private final FakeQueue events = new FakeQueue();
  private final MockProducer<String, QueueCommand> producer =
      new MockProducer<>(
          false, null, new StringSerializer(), Topics.QUEUE_COMMANDS.valueSerde().serializer());

  @Test
  void should_send_the_command_under_its_item_and_wait_for_the_event_with_its_id()
      throws Exception {
    try (KafkaCommandGateway gateway = gateway(Duration.ofSeconds(30))) {
      CompletableFuture<QueueEvent> answer = gateway.send(CLAIM);
      producer.completeNext();
      events.happen(QueueItems.claimedEvent("item-1", "command-0", "Neema"));
      assertThat(answer).isNotDone();

      QueueEvent claimed = QueueItems.claimedEvent("item-1", "command-1", "Juma");
      events.happen(claimed);

      assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(claimed);
      assertThat(producer.history())
          .singleElement()
          .satisfies(
              record -> {
                assertThat(record.topic()).isEqualTo("commands");
                assertThat(record.key()).isEqualTo("item-1");
                assertThat(record.value()).isEqualTo(CLAIM);
              });
    }
  }

  @Test
  void should_fail_when_no_answer_comes_in_time() {
    try (KafkaCommandGateway gateway = gateway(Duration.ofMillis(1))) {
      assertThatThrownBy(() -> gateway.send(CLAIM).get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void should_fail_when_the_command_cannot_be_sent() {
    try (KafkaCommandGateway gateway = gateway(Duration.ofSeconds(30))) {
      CompletableFuture<QueueEvent> answer = gateway.send(CLAIM);
      producer.errorNext(new NotLeaderOrFollowerException("moved"));

      assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(NotLeaderOrFollowerException.class);
    }
  }

  private KafkaCommandGateway gateway(Duration timeout) {
    return new KafkaCommandGateway(producer, "commands", timeout, events);
  }
}
