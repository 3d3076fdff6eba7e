package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueClusterTest {
  private static final String SECRET = "0123456789abcdef";

  @Test
  void should_take_an_address_apart() {
    assertThat(QueueCluster.of("queue-1.internal:8080", SECRET, 1))
        .isEqualTo(new QueueCluster("queue-1.internal", 8080, SECRET, 1));
    assertThat(QueueCluster.of("[::1]:9", SECRET, 0).address()).isEqualTo("[::1]:9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue-1", "queue-1:", ":8080", "a b:1", "queue-1:0", "queue-1:65536"})
  void should_refuse_what_is_no_address(String address) {
    assertThatThrownBy(() -> QueueCluster.of(address, SECRET, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the advertised address must be host:port");
  }

  @Test
  void should_refuse_a_secret_that_can_be_guessed_and_never_show_one() {
    assertThatThrownBy(() -> new QueueCluster("a", 1, "short", 1))
        .hasMessageStartingWith("the secret of the instances must have at least 16 characters")
        .hasMessageNotContaining("short");
    assertThat(new QueueCluster("a", 1, SECRET, 1).toString()).doesNotContain(SECRET);
  }
}
