package org.sauti.benchmarks.pipeline;

import java.util.function.LongSupplier;
import org.apache.flink.core.execution.JobClient;
import org.sauti.app.config.SautiConfig;
import org.sauti.benchmarks.result.Rate;

/**
 * Runs jobs over a topic that is already full, for so many of its records. There must be many more
 * in it: a source that has read its partitions to the end commits late.
 */
public final class StreamRun {
  private final Setup setup;
  private final LongSupplier cpuNanos;

  /**
   * @param cpuNanos CPU time of all that takes part
   */
  public StreamRun(Setup setup, LongSupplier cpuNanos) {
    this.setup = setup;
    this.cpuNanos = cpuNanos;
  }

  /** How fast the pass-through is. */
  public Rate passThrough(String name, long records) throws Exception {
    return run(setup.config(name), records, Jobs::passThrough);
  }

  /** How fast the whole job is. */
  public Rate whole(String name, long records) throws Exception {
    return run(setup.config(name), records, Jobs::whole);
  }

  private Rate run(SautiConfig config, long records, Start start) throws Exception {
    String group = config.ingest().consumer().groupId();
    try (CommittedProgress progress =
        CommittedProgress.of(setup.bootstrapServers(), group, cpuNanos)) {
      JobClient job = start.of(config);
      try {
        return progress.rate(job, records);
      } finally {
        Jobs.stop(job);
      }
    }
  }

  /** Starts a job. */
  @FunctionalInterface
  private interface Start {
    JobClient of(SautiConfig config) throws Exception;
  }
}
