package org.sauti.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueueItemTest {

  @Test
  void should_wait_only_while_it_is_open_and_nobody_has_it() {
    assertThat(Samples.claimedItem().waiting()).isFalse();
    assertThat(Samples.decidedItem().waiting()).isFalse();
    assertThat(with(QueueItemState.OPEN, null, null).waiting()).isTrue();
  }

  @Test
  void should_refuse_a_claim_on_an_item_that_is_not_open() {
    Claim claim = Samples.claimedItem().claim();
    assertThatThrownBy(() -> with(QueueItemState.CLOSED, claim, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("only an open item can be claimed");
  }

  @Test
  void should_refuse_a_decision_on_an_item_that_is_not_decided() {
    Decision decision = Samples.decidedItem().decision();
    assertThatThrownBy(() -> with(QueueItemState.OPEN, null, decision))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a decision belongs to a decided item");
  }

  @Test
  void should_end_a_claim_exactly_when_it_expires() {
    Claim claim = new Claim("Juma", Samples.NOON, Samples.NOON.plusSeconds(600));
    assertThat(claim.expiredAt(Samples.NOON.plusMillis(599_999))).isFalse();
    assertThat(claim.expiredAt(Samples.NOON.plusMillis(600_000))).isTrue();
  }

  @Test
  void should_refuse_a_decision_without_an_action() {
    assertThatThrownBy(
            () -> QueueCommand.decide("command", "item", "Juma", null, "reason", Samples.NOON))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("action");
  }

  @Test
  void should_refuse_a_refused_event_that_does_not_say_why() {
    assertThatThrownBy(
            () ->
                new QueueEvent(
                    "item",
                    QueueEventType.REFUSED,
                    1,
                    Samples.NOON,
                    "reddit",
                    "c1",
                    "threats",
                    0.5f,
                    null,
                    "command",
                    "Juma",
                    null,
                    null,
                    null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("refusal");
  }

  private static QueueItem with(QueueItemState state, Claim claim, Decision decision) {
    QueueItem item = Samples.claimedItem();
    return new QueueItem(
        item.itemId(),
        state,
        item.version(),
        item.queue(),
        item.priority(),
        item.flagged(),
        item.change(),
        item.changedAt(),
        item.openedAt(),
        state == QueueItemState.OPEN ? null : Samples.NOON,
        claim,
        decision,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
