package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.sink.console.TestConsole.assertProblem;
import static org.sauti.sink.console.TestConsole.json;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.Harm;
import org.sauti.sink.Flagged;
import org.sauti.sink.queue.Statistics;

class StatisticsRouteTest {
  private final TestConsole console = TestConsole.start();

  @BeforeEach
  void lead() {
    console.viewer = TestConsole.AMINA;
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void should_tell_what_happened_and_what_the_model_card_promised() throws Exception {
    console.queue.statistics =
        new Statistics(
            List.of(new Statistics.Arrived(Flagged.NOON, "threats", 3)),
            List.of(),
            new Statistics.Ageing(List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(new Statistics.Precision(Harm.THREAT, "sw", "other 1", 2, 1)),
            List.of(),
            List.of());

    assertThat(ConsoleClient.json(console.client.get("/api/statistics")))
        .isEqualTo(
            json(
                """
                {"arrived": [{"at": "2026-11-20T12:00:00Z", "queue": "threats", "count": 3}],
                 "decided": [], "ageing": {"openByAge": [], "waitedBefore": []},
                 "agreement": [], "overturned": [],
                 "precision": [{"harm": "threat", "language": "sw", "model": "other 1",
                                "confirmed": 2, "refuted": 1, "card": null}],
                 "drift": [], "golden": []}
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "step=minute",
        "from=2026-11-20T12:00:00Z&to=2026-11-20T12:00:00Z",
        "from=2020-01-01T00:00:00Z",
        "to=now"
      })
  void should_refuse_a_time_that_makes_no_sense(String query) throws Exception {
    assertProblem(console.client.get("/api/statistics?" + query), 400, "BAD_PARAMETER");
  }
}
