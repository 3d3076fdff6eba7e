package org.sauti.app.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.utils.Utils;
import org.sauti.app.Interrupt;
import org.sauti.app.SautiHome;
import org.sauti.app.config.ConfigFile;
import org.sauti.app.config.SautiConfig;
import org.sauti.app.console.ConsoleFacts;
import org.sauti.app.job.LocalFlink;
import org.sauti.app.job.Part;
import org.sauti.app.job.SautiJob;
import org.sauti.app.kafka.EmbeddedKafka;
import org.sauti.app.kafka.TopicSetup;
import org.sauti.app.replay.Pace;
import org.sauti.app.replay.ReplayRecord;
import org.sauti.app.replay.Replayer;
import org.sauti.models.Topics;
import org.sauti.sink.QueueService;
import org.sauti.sink.QueueSettings;

/**
 * Everything on one machine: a real Kafka, a real Flink, the queue service with its page, and the
 * sample stream. Nothing is simulated; only the comments are invented.
 */
public final class Demo {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** After this much silence nothing more comes of what was sent. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final DemoOptions options;
  private final DemoCounts counts = new DemoCounts();
  private final DemoReport report;

  private Demo(DemoOptions options, PrintWriter out, boolean terminal) {
    this.options = options;
    this.report = new DemoReport(counts, out, terminal);
  }

  /**
   * Runs a demo until its time is over or it is interrupted.
   *
   * @param out where it tells what happens
   * @param terminal whether {@code out} is a terminal
   * @throws org.sauti.app.UserException when something is lacking that people can mend
   */
  public static void run(DemoOptions options, PrintWriter out, boolean terminal) throws Exception {
    Preconditions.requireFreePort(options.port());
    try (Interrupt interrupt = Interrupt.listen();
        ClosingStack opened = new ClosingStack()) {
      new Demo(options, out, terminal).run(interrupt, opened);
    }
  }

  private void run(Interrupt interrupt, ClosingStack opened) throws Exception {
    long started = System.nanoTime();
    Path folder = Preconditions.newWorkFolder(SautiHome.path().resolve(".sauti"));
    opened.add(() -> Utils.delete(folder.toFile()));

    report.say("Starting Kafka ...");
    EmbeddedKafka kafka = opened.add(EmbeddedKafka.start(folder.resolve("kafka")));
    SautiConfig config = config(kafka.bootstrapServers(), folder);
    TopicSetup.ensure(config.kafka(), List.of(Topics.FLAGGED.name()));

    report.say("Starting Flink and the queue service ...");
    QueueSettings queueSettings =
        ConsoleFacts.settings(config).withAccess(config.queue().access().forDemo());
    CompletableFuture<QueueService> starting =
        CompletableFuture.supplyAsync(() -> QueueService.start(queueSettings));
    MetricTotals metrics = MetricTotals.fresh();
    StreamExecutionEnvironment environment =
        LocalFlink.environment(config.flink(), MetricTotals.reporting());
    SautiJob.prepare(environment, config, Part.ALL);
    JobClient job = environment.executeAsync("sauti");
    opened.add(() -> job.cancel().get());
    QueueService queue = opened.add(result(starting));
    LocalFlink.awaitRunning(job, START);
    opened.add(OutcomeWatcher.start(config.kafka(), counts));

    report.say("");
    report.say("  Moderators' queues   " + queue.uri());
    report.say("  Flink                http://127.0.0.1:" + config.flink().webPort());
    report.say("  Kafka                " + kafka.bootstrapServers());
    report.say("");
    report.say("  Log in as");
    DemoAccounts.make(queue.access().accounts())
        .forEach(
            (name, words) -> report.say(String.format(Locale.ROOT, "  %-12s %s", name, words)));
    report.say("");
    report.say(
        String.format(
            Locale.ROOT,
            "Ready after %.1f s. Replaying the sample stream at %s records/s; Ctrl-C stops all.",
            (System.nanoTime() - started) / 1e9,
            rate()));
    replay(config, interrupt);
    report.summary(
        metrics.total("duplicate") + metrics.total("superseded"), metrics.total("skipped"));
  }

  private void replay(SautiConfig config, Interrupt interrupt) throws InterruptedException {
    long deadline =
        options.length() == null ? Long.MAX_VALUE : System.nanoTime() + options.length().toNanos();
    Thread sender = new Thread(() -> send(config, interrupt, deadline), "replay");
    sender.setDaemon(true);
    sender.start();
    boolean toldEnd = false;
    while (!interrupt.isAsked() && System.nanoTime() < deadline) {
      report.live();
      interrupt.await(SECOND);
      if (!toldEnd && !sender.isAlive() && counts.quietNanos() > SETTLED.toNanos()) {
        toldEnd = true;
        report.say("The sample stream is through; the queues stay open for you. Ctrl-C ends.");
      }
    }
    sender.join(SETTLED.toMillis());
    report.live();
  }

  private void send(SautiConfig config, Interrupt interrupt, long deadline) {
    Pace pace = new Pace(options.rate());
    try (Replayer replayer = new Replayer(config.kafka())) {
      for (ReplayRecord replayed : SampleStream.records()) {
        pace.await();
        if (interrupt.isAsked() || System.nanoTime() > deadline) {
          return;
        }
        replayer.send(replayed);
        counts.sent();
      }
      replayer.flush();
    }
  }

  private SautiConfig config(String bootstrapServers, Path folder) {
    return ConfigFile.read(
            null,
            Map.of(
                "SAUTI_KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "SAUTI_KAFKA_PARTITIONS",
                "2",
                "SAUTI_INGEST_PLATFORMS",
                SampleStream.PLATFORM,
                "SAUTI_SINK_SCORED",
                "true",
                "SAUTI_FLINK_CHECKPOINT_INTERVAL",
                "1s",
                "SAUTI_FLINK_CHECKPOINT_DIRECTORY",
                folder.resolve("checkpoints").toString(),
                "SAUTI_FLINK_WEB_PORT",
                Integer.toString(FreePort.preferably(8081)),
                "SAUTI_QUEUE_PORT",
                Integer.toString(options.port()),
                "SAUTI_QUEUE_STATE_DIRECTORY",
                folder.resolve("queue").toString()))
        .config();
  }

  private String rate() {
    return options.rate() == Math.rint(options.rate())
        ? Long.toString(Math.round(options.rate()))
        : Double.toString(options.rate());
  }

  private static <T> T result(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
