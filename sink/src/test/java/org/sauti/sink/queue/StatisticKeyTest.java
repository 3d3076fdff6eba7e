package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sauti.sink.Flagged;

class StatisticKeyTest {
  private static final Instant NOON = Flagged.NOON;

  @ParameterizedTest
  @EnumSource(StatisticKind.class)
  void should_keep_kind_hour_and_dimensions(StatisticKind kind) {
    StatisticKey key = StatisticKey.at(NOON.plusSeconds(59), kind, "صوتي", "", "a/b");

    assertThat(StatisticKey.decode(kind, key.encoded())).isEqualTo(key);
    assertThat(key.startOfHour()).isEqualTo(NOON);
  }

  @Test
  void should_be_in_the_order_of_kind_and_hour() {
    int hour = StatisticKey.hourOf(NOON);
    Bytes noon = StatisticKey.at(NOON, StatisticKind.ARRIVED, "zzz").encoded();
    Bytes later = StatisticKey.at(NOON.plusSeconds(3_600), StatisticKind.ARRIVED, "a").encoded();

    assertThat(StatisticKey.firstOf(StatisticKind.ARRIVED, hour)).isLessThan(noon);
    assertThat(noon).isLessThan(StatisticKey.firstOf(StatisticKind.ARRIVED, hour + 1));
    assertThat(StatisticKey.firstOf(StatisticKind.ARRIVED, hour + 1)).isLessThan(later);
    assertThat(later).isLessThan(StatisticKey.firstOf(StatisticKind.DECIDED, 0));
  }

  @Test
  void should_tell_kinds_apart() {
    assertThat(Arrays.stream(StatisticKind.values()).map(StatisticKind::code))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "PT-5S, 1",
    "PT0S, 1",
    "PT1M, 1",
    "PT1M0.001S, 2",
    "PT2M, 2",
    "PT3M, 4",
    "PT1H, 64",
    "PT64M, 64",
    "PT64M1S, 128",
    "P30D, 65536"
  })
  void should_class_times_by_doubling(Duration age, long upToMinutes) {
    assertThat(AgeClass.upToMinutes(age)).isEqualTo(upToMinutes);
  }
}
