package org.sauti.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sauti.benchmarks.pipeline.CommittedProgress.Sample;
import org.sauti.benchmarks.result.Rate;

class CommittedProgressTest {

  @Test
  void should_count_the_steady_middle_only() {
    // given a job that starts slowly, runs at 50 records/s and ends slowly
    List<Sample> samples =
        List.of(
            at(0, 0), at(10, 50), at(20, 100), at(22, 200), at(36, 900), at(38, 950), at(60, 1000));

    assertThat(CommittedProgress.steadyRate(samples, 1000)).isEqualTo(new Rate(50, 25));
  }

  @Test
  void should_count_everything_when_the_run_was_too_short_for_a_middle() {
    assertThat(CommittedProgress.steadyRate(List.of(at(0, 0), at(4, 1000)), 1000))
        .isEqualTo(new Rate(250, 125));
  }

  @Test
  void should_not_depend_on_how_many_checkpoints_there_were() {
    List<Sample> samples =
        IntStream.rangeClosed(0, 100).mapToObj(second -> at(second, second * 10L)).toList();

    assertThat(CommittedProgress.steadyRate(samples, 1000)).isEqualTo(new Rate(10, 5));
  }

  private static Sample at(long seconds, long records) {
    // On two processors, both always busy.
    return new Sample(
        TimeUnit.SECONDS.toNanos(seconds), TimeUnit.SECONDS.toNanos(2 * seconds), records);
  }
}
