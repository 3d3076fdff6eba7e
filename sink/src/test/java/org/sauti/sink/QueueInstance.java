package org.sauti.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sauti.sink.console.ConsoleSettings;
import org.sauti.sink.console.access.AccessSettings;
import org.sauti.sink.queue.QueueCluster;
import org.sauti.sink.queue.QueueTimes;
import org.sauti.sink.queue.QueueTopics;
import org.sauti.sink.queue.ReviewSampling;

/** One of several instances of the queue service, in a process of its own that can be killed. */
final class QueueInstance implements AutoCloseable {
  static final QueueTopics TOPICS = QueueTopics.STANDARD;
  static final String APPLICATION = "instances";
  static final int PARTITIONS = 4;

  private static final String SECRET = "known to the instances alone";
  private static final String READY = "ready";

  private final Process process;

  private QueueInstance(Process process) {
    this.process = process;
  }

  /** Runs an instance until its standard input ends. */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[2]);
    try (QueueService service =
        QueueService.start(settings(arguments[0], Path.of(arguments[1]), port))) {
      System.out.println(READY);
      while (System.in.read() >= 0) {
        // Nobody has anything to say to it.
      }
    }
  }

  /** Starts an instance and returns when it can be used. */
  static QueueInstance start(String bootstrapServers, Path directory) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    QueueInstance.class.getName(),
                    bootstrapServers,
                    directory.toString(),
                    Integer.toString(TestBroker.freePort())))
            .redirectError(directory.resolveSibling("instance.log").toFile())
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    if (!READY.equals(output.readLine())) {
      process.destroyForcibly();
      throw new IOException("the instance did not start");
    }
    return new QueueInstance(process);
  }

  /** What all instances have in common, and where this one is. */
  static QueueSettings settings(String bootstrapServers, Path directory, int port) {
    return new QueueSettings(
        bootstrapServers,
        Map.of(),
        APPLICATION,
        directory,
        "127.0.0.1",
        port,
        QueueTimes.DEFAULT,
        ReviewSampling.NONE,
        TOPICS,
        PARTITIONS,
        (short) 1,
        Duration.ofMinutes(2),
        ConsoleSettings.NONE,
        AccessSettings.DEFAULT,
        new QueueCluster("127.0.0.1", port, SECRET, 1));
  }

  /** Pulls the plug: nothing of it can tidy up. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
