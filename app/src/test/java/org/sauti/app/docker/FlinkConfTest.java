package org.sauti.app.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkConfTest {
  @TempDir Path folder;
  private Configuration configuration;

  private final Set<String> asked = new HashSet<>();

  @BeforeEach
  void read_as_flink_does() throws IOException {
    Files.copy(DockerFolder.PATH.resolve("flink-conf.yaml"), folder.resolve("config.yaml"));
    configuration = GlobalConfiguration.loadConfiguration(folder.toString());
  }

  @Test
  void should_have_every_key_under_the_name_that_flink_knows() {
    assertThat(value(JobManagerOptions.ADDRESS)).isEqualTo("jobmanager");
    assertThat(value(JobManagerOptions.PORT)).isEqualTo(6123);
    assertThat(value(JobManagerOptions.BIND_HOST)).isEqualTo("0.0.0.0");
    assertThat(value(JobManagerOptions.TOTAL_PROCESS_MEMORY)).isEqualTo(mebibytes(1024));
    assertThat(value(BlobServerOptions.PORT)).isEqualTo("6124");
    assertThat(value(TaskManagerOptions.BIND_HOST)).isEqualTo("0.0.0.0");
    assertThat(value(TaskManagerOptions.NUM_TASK_SLOTS)).isEqualTo(2);
    assertThat(value(TaskManagerOptions.TOTAL_PROCESS_MEMORY)).isEqualTo(mebibytes(2304));
    assertThat(value(TaskManagerOptions.TASK_OFF_HEAP_MEMORY)).isEqualTo(mebibytes(512));
    assertThat(value(TaskManagerOptions.MANAGED_MEMORY_SIZE)).isEqualTo(mebibytes(256));
    assertThat(value(RestOptions.ADDRESS)).isEqualTo("jobmanager");
    assertThat(value(RestOptions.BIND_ADDRESS)).isEqualTo("0.0.0.0");
    assertThat(value(RestOptions.PORT)).isEqualTo(8081);
    assertThat(value(WebOptions.SUBMIT_ENABLE)).isFalse();
    assertThat(value(WebOptions.CANCEL_ENABLE)).isFalse();
    assertThat(value(StateBackendOptions.STATE_BACKEND)).isEqualTo("rocksdb");
    assertThat(value(CheckpointingOptions.CHECKPOINT_STORAGE)).isEqualTo("filesystem");
    assertThat(value(CheckpointingOptions.CHECKPOINTS_DIRECTORY)).isEqualTo("file:///checkpoints");
    assertThat(value(CheckpointingOptions.SAVEPOINT_DIRECTORY))
        .isEqualTo("file:///checkpoints/savepoints");
    assertThat(value(CheckpointingOptions.INCREMENTAL_CHECKPOINTS)).isTrue();
    assertThat(value(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS)).isEqualTo(3);
    assertThat(value(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION))
        .isEqualTo(ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    assertThat(value(RestartStrategyOptions.RESTART_STRATEGY)).isEqualTo("exponential-delay");
    assertThat(value(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF))
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(value(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(value(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER))
        .isEqualTo(2.0);
    assertThat(
            value(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(value(MetricOptions.REPORTERS_LIST)).isEqualTo("prom");
    assertThat(value(CoreOptions.TMP_DIRS)).isEqualTo("/scratch");
    assertThat(value(CoreOptions.FLINK_JVM_OPTIONS))
        .contains("--add-opens=java.base/java.util=ALL-UNNAMED ", "-Djava.io.tmpdir=/scratch");

    Set<String> others = new HashSet<>(configuration.keySet());
    others.removeAll(asked);
    assertThat(others)
        .containsExactlyInAnyOrder(
            "metrics.reporter.prom.factory.class", "metrics.reporter.prom.port");
  }

  private <T> T value(ConfigOption<T> option) {
    asked.add(option.key());
    return configuration.get(option);
  }

  private static MemorySize mebibytes(long count) {
    return MemorySize.ofMebiBytes(count);
  }
}
