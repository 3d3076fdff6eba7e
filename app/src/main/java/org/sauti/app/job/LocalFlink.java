package org.sauti.app.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sauti.app.UserException;
import org.sauti.app.config.FlinkConfig;
import org.sauti.app.config.FlinkConfig.Restore;

/** Flink inside this process: the same job as on a cluster, with Flink's web interface. */
public final class LocalFlink {
  private LocalFlink() {}

  /**
   * An environment whose job runs in this process.
   *
   * @param flink where checkpoints lie and where the job begins
   * @param more settings of Flink that go before these
   */
  public static StreamExecutionEnvironment environment(FlinkConfig flink, Configuration more) {
    Configuration configuration = new Configuration();
    String loopback = InetAddress.getLoopbackAddress().getHostAddress();
    configuration.set(RestOptions.ADDRESS, loopback);
    configuration.set(RestOptions.BIND_ADDRESS, loopback);
    configuration.set(RestOptions.BIND_PORT, Integer.toString(flink.webPort()));
    configuration.set(RestOptions.PORT, flink.webPort());
    configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, flink.parallelism());
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, uri(flink.checkpointDirectory()).toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    if (flink.restore() == Restore.LATEST) {
      newestCheckpoint(flink.checkpointDirectory())
          .ifPresent(
              checkpoint -> {
                configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
                configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
              });
    }
    configuration.addAll(more);
    return StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration);
  }

  /** Waits until every task of the job runs. */
  public static void awaitRunning(JobClient job, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (job.getJobStatus().get(patience.toSeconds(), TimeUnit.SECONDS) != JobStatus.RUNNING) {
        if (System.nanoTime() > deadline) {
          throw new UserException("the job did not start within " + patience.toSeconds() + " s");
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new UserException("the job did not start", e);
    }
  }

  /** The newest complete checkpoint below a local folder. */
  static Optional<Path> newestCheckpoint(String directory) {
    URI uri = uri(directory);
    if (!"file".equals(uri.getScheme()) || !Files.isDirectory(Path.of(uri))) {
      return Optional.empty();
    }
    // <directory>/<job id>/chk-<number>/_metadata, which is written last.
    try (Stream<Path> files = Files.walk(Path.of(uri), 3)) {
      return files
          .filter(file -> file.getFileName().toString().equals("_metadata"))
          .max(Comparator.comparing(LocalFlink::modified))
          .map(Path::getParent);
    } catch (IOException e) {
      throw new UserException("cannot look for checkpoints in " + directory, e);
    }
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return 0; // Flink has just removed it.
    }
  }

  private static URI uri(String directory) {
    URI uri = URI.create(directory.replace(" ", "%20"));
    return uri.getScheme() == null ? Path.of(directory).toAbsolutePath().toUri() : uri;
  }
}
