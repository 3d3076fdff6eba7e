package org.sauti.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sauti.app.Interrupt;
import org.sauti.app.config.SautiConfig;
import org.sauti.app.job.LocalFlink;
import org.sauti.app.job.Part;
import org.sauti.app.job.SautiJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sauti run}: the job against an existing Kafka, on a Flink inside this process. */
@Command(
    name = "run",
    header = "The job against an existing Kafka.",
    description = {
      "Runs the job against an existing Kafka, on a Flink inside this process. A restart goes on",
      "from the newest checkpoint. On a Flink cluster run org.sauti.app.job.SautiJob instead."
    },
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(500);

  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;

  @Option(
      names = "--part",
      defaultValue = "ALL",
      description = "What to run: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Part part;

  @Override
  public Integer call() throws Exception {
    SautiConfig settings = config.load();
    PrintWriter err = spec.commandLine().getErr();
    try (Interrupt interrupt = Interrupt.listen()) {
      StreamExecutionEnvironment environment =
          LocalFlink.environment(settings.flink(), new Configuration());
      SautiJob.prepare(environment, settings, part);
      JobClient job = environment.executeAsync(SautiJob.name(part));
      LocalFlink.awaitRunning(job, START);
      err.println(
          "The job runs; Flink's web interface: http://127.0.0.1:" + settings.flink().webPort());
      while (!interrupt.await(LOOK)) {
        JobStatus status = job.getJobStatus().get();
        if (status.isGloballyTerminalState()) {
          err.println("The job ended: " + status + "; the log says why.");
          return 1;
        }
      }
      cancel(job);
    }
    return 0;
  }

  private static void cancel(JobClient job) throws InterruptedException {
    try {
      job.cancel().get(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // It has ended by itself, or will with this process; its state is in the last checkpoint.
    }
  }
}
