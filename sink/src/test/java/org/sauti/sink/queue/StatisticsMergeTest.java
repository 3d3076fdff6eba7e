package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.sink.Flagged;
import org.sauti.sink.queue.Statistics.AgeCount;
import org.sauti.sink.queue.Statistics.Ageing;
import org.sauti.sink.queue.Statistics.Agreement;
import org.sauti.sink.queue.Statistics.Arrived;
import org.sauti.sink.queue.Statistics.Decided;
import org.sauti.sink.queue.Statistics.Drift;
import org.sauti.sink.queue.Statistics.KnownAnswers;
import org.sauti.sink.queue.Statistics.Overturned;
import org.sauti.sink.queue.Statistics.Pair;
import org.sauti.sink.queue.Statistics.Precision;

class StatisticsMergeTest {
  private static final Instant NOON = Flagged.NOON;
  private static final Instant ONE = NOON.plusSeconds(3_600);

  @Test
  void should_be_the_same_with_nothing_else() {
    Statistics all = Statistics.merge(List.of(one(), other()));

    assertThat(Statistics.merge(List.of(all))).isEqualTo(all);
    assertThat(Statistics.merge(List.of(other(), one()))).isEqualTo(all);
    assertThat(Statistics.merge(List.of()).arrived()).isEmpty();
  }

  @Test
  void should_add_rows_that_are_about_the_same_and_keep_the_others_in_order() {
    assertThat(Statistics.merge(List.of(one(), other())))
        .isEqualTo(
            new Statistics(
                List.of(new Arrived(NOON, "threats", 5), new Arrived(ONE, "threats", 1)),
                List.of(
                    new Decided(NOON, "threats", "Juma", ModerationAction.REMOVE, 3),
                    new Decided(NOON, "threats", "Neema", ModerationAction.WARN, 1)),
                new Ageing(
                    List.of(new AgeCount("threats", 4, 3), new AgeCount("threats", 16, 1)),
                    List.of(new AgeCount("threats", 2, 2))),
                List.of(
                    Agreement.of(
                        Harm.THREAT,
                        "sw",
                        List.of(
                            new Pair("false", "false", 5),
                            new Pair("false", "true", 3),
                            new Pair("true", "false", 1),
                            new Pair("true", "true", 1)))),
                List.of(new Overturned(NOON, "threats", 1, 3)),
                List.of(
                    new Precision(Harm.THREAT, "sw", "fast 1", 3, 1),
                    new Precision(Harm.THREAT, "sw", "fast 2", 1, 0)),
                List.of(new Drift(Harm.THREAT, "sw", NOON, 3.5, 3, 4)),
                List.of(new KnownAnswers("Juma", 2, 1))));
  }

  @Test
  void should_tell_alpha_of_all_pairs_together() {
    Agreement agreement = Statistics.merge(List.of(one(), other())).agreement().get(0);

    assertThat(agreement.alpha()).isCloseTo(0.095, within(0.0005));
    assertThat(agreement.both()).isEqualTo(1);
    assertThat(agreement.neither()).isEqualTo(5);
    assertThat(agreement.onlyFirst()).isEqualTo(1);
    assertThat(agreement.onlySecond()).isEqualTo(3);
  }

  @Test
  void should_come_through_json_as_they_are() throws Exception {
    JsonMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    Statistics all = Statistics.merge(List.of(one(), other()));

    assertThat(mapper.readValue(mapper.writeValueAsBytes(all), Statistics.class)).isEqualTo(all);
  }

  private static Statistics one() {
    return new Statistics(
        List.of(new Arrived(NOON, "threats", 2)),
        List.of(
            new Decided(NOON, "threats", "Juma", ModerationAction.REMOVE, 1),
            new Decided(NOON, "threats", "Neema", ModerationAction.WARN, 1)),
        new Ageing(
            List.of(new AgeCount("threats", 4, 1), new AgeCount("threats", 16, 1)),
            List.of(new AgeCount("threats", 2, 1))),
        List.of(
            Agreement.of(
                Harm.THREAT,
                "sw",
                List.of(new Pair("true", "true", 1), new Pair("false", "true", 3)))),
        List.of(new Overturned(NOON, "threats", 0, 2)),
        List.of(new Precision(Harm.THREAT, "sw", "fast 1", 1, 1)),
        List.of(new Drift(Harm.THREAT, "sw", NOON, 1.5, 1, 2)),
        List.of(new KnownAnswers("Juma", 2, 0)));
  }

  private static Statistics other() {
    return new Statistics(
        List.of(new Arrived(ONE, "threats", 1), new Arrived(NOON, "threats", 3)),
        List.of(new Decided(NOON, "threats", "Juma", ModerationAction.REMOVE, 2)),
        new Ageing(List.of(new AgeCount("threats", 4, 2)), List.of(new AgeCount("threats", 2, 1))),
        List.of(
            Agreement.of(
                Harm.THREAT,
                "sw",
                List.of(new Pair("false", "false", 5), new Pair("true", "false", 1)))),
        List.of(new Overturned(NOON, "threats", 1, 1)),
        List.of(
            new Precision(Harm.THREAT, "sw", "fast 2", 1, 0),
            new Precision(Harm.THREAT, "sw", "fast 1", 2, 0)),
        List.of(new Drift(Harm.THREAT, "sw", NOON, 2, 2, 2)),
        List.of(new KnownAnswers("Juma", 0, 1)));
  }
}
