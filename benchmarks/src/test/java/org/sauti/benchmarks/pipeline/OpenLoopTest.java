package org.sauti.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  @Test
  void should_keep_to_its_timetable_whatever_comes_between() {
    OpenLoop loop = new OpenLoop(1_000);
    long first = loop.due(0);

    loop.await(20);

    assertThat(System.nanoTime()).isGreaterThanOrEqualTo(first + TimeUnit.MILLISECONDS.toNanos(20));
    assertThat(loop.due(1) - first).isEqualTo(TimeUnit.MILLISECONDS.toNanos(1));
    assertThat(loop.due(5_000) - first).isEqualTo(TimeUnit.SECONDS.toNanos(5));
  }
}
