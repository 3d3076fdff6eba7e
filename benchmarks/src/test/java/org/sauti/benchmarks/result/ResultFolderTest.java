package org.sauti.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {
  private static final BenchmarkResult RESULT =
      new BenchmarkResult(
          "operator",
          "2026-11-23T20:00:00Z",
          "java org.sauti.benchmarks.OperatorBenchmark",
          new Machine(2, "some processor", "Linux amd64", "JVM 17", 0.25),
          Map.of("batch", "64"),
          List.of(
              Measurement.ratio("inside / outside", List.of(0.9, 0.99, 0.97), 0.95),
              Measurement.of("outside", "texts/s", List.of(1234.5, 300.25))),
          List.of("A note."));

  @TempDir private Path folder;

  @Test
  void should_read_what_it_wrote() throws IOException {
    ResultFolder results = new ResultFolder(folder.resolve("results"));
    assertThat(results.has("operator")).isFalse();

    results.write(RESULT);

    assertThat(results.has("operator")).isTrue();
    assertThat(results.read("operator")).isEqualTo(RESULT);
  }

  @Test
  void should_show_all_results_in_the_readme_and_leave_the_rest_of_it_alone() throws IOException {
    Path readme = folder.resolve("README.md");
    Files.writeString(
        readme,
        "before\n" + ResultTable.BEGIN + "\nold\n" + ResultTable.END + "\nafter\n",
        StandardCharsets.UTF_8);

    new ResultFolder(folder.resolve("results")).write(RESULT);

    assertThat(readme)
        .content(StandardCharsets.UTF_8)
        .isEqualTo(
            """
            before
            <!-- results: written by the benchmarks -->
            ### operator

            | what | unit | median | min - max | runs | target |
            |---|---|---|---|---|---|
            | inside / outside | ratio | **0.970** | 0.900 - 0.990 | 3 | >= 0.950, met |
            | outside | texts/s | **767** | 300 - 1,235 | 2 |  |

            - A note.
            - 2026-11-23T20:00:00Z, 2 cores (some processor), JVM 17, load before 0.25
            - `java org.sauti.benchmarks.OperatorBenchmark`
            <!-- end of results -->
            after
            """);
  }
}
