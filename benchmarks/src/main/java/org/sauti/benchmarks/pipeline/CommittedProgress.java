package org.sauti.benchmarks.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.apache.flink.core.execution.JobClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.sauti.benchmarks.result.Rate;

/**
 * How far a job has got: the offsets that its source committed, which it does when a checkpoint is
 * complete. So only what cannot be lost any more counts.
 */
public final class CommittedProgress implements AutoCloseable {
  private static final long SAMPLE_MILLIS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Admin admin;
  private final String group;
  private final LongSupplier cpuNanos;

  private CommittedProgress(Admin admin, String group, LongSupplier cpuNanos) {
    this.admin = admin;
    this.group = group;
    this.cpuNanos = cpuNanos;
  }

  /**
   * The progress of a consumer group.
   *
   * @param cpuNanos CPU time that it costs
   */
  public static CommittedProgress of(String bootstrapServers, String group, LongSupplier cpuNanos) {
    return new CommittedProgress(
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)),
        group,
        cpuNanos);
  }

  /**
   * Waits until all records are committed.
   *
   * @param job fails the wait when it ends
   * @return records in the steady middle, between a tenth and nine tenths of the way
   */
  public Rate rate(JobClient job, long records) throws Exception {
    List<Sample> samples = new ArrayList<>();
    samples.add(sample(0));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (last(samples).records < records) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException(group + " got to " + last(samples).records + " in " + PATIENCE);
      }
      if (job.getJobStatus().get().isTerminalState()) {
        throw new IllegalStateException(group + " ended: see the log for the cause");
      }
      TimeUnit.MILLISECONDS.sleep(SAMPLE_MILLIS);
      long committed = committed();
      if (committed > last(samples).records) {
        samples.add(sample(committed));
      }
    }
    return steadyRate(samples, records);
  }

  /** How many records are committed. */
  public long committed() throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return offsets.entrySet().stream()
        .filter(entry -> entry.getKey().topic().equals(Setup.INPUT) && entry.getValue() != null)
        .mapToLong(entry -> entry.getValue().offset())
        .sum();
  }

  @Override
  public void close() {
    admin.close();
  }

  private Sample sample(long records) {
    return new Sample(System.nanoTime(), cpuNanos.getAsLong(), records);
  }

  static Rate steadyRate(List<Sample> samples, long records) {
    List<Sample> middle =
        samples.stream()
            .filter(sample -> sample.records >= records / 10)
            .filter(sample -> sample.records <= records - records / 10)
            .toList();
    // A run that is over in a few checkpoints has no middle.
    List<Sample> measured = middle.size() < 2 ? samples : middle;
    Sample first = measured.get(0);
    Sample last = last(measured);
    return Rate.of(
        last.records - first.records, last.nanos - first.nanos, last.cpuNanos - first.cpuNanos);
  }

  private static Sample last(List<Sample> samples) {
    return samples.get(samples.size() - 1);
  }

  /**
   * @param nanos when
   * @param cpuNanos CPU time until then
   * @param records how many were committed then
   */
  record Sample(long nanos, long cpuNanos, long records) {}
}
