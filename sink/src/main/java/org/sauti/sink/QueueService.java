package org.sauti.sink;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.sauti.sink.console.ConsolePorts;
import org.sauti.sink.console.ConsoleServer;
import org.sauti.sink.console.Presence;
import org.sauti.sink.console.PresenceTopic;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.KafkaConsoleLog;
import org.sauti.sink.console.access.PasswordHashing;
import org.sauti.sink.queue.CommandGateway;
import org.sauti.sink.queue.EventTail;
import org.sauti.sink.queue.KafkaCommandGateway;
import org.sauti.sink.queue.QueueReader;
import org.sauti.sink.queue.QueueStartException;
import org.sauti.sink.queue.QueueStreams;
import org.sauti.sink.queue.TopicSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The moderators' queues as a service: folds flagged items and commands into queues, and serves
 * them over HTTP with a page. State survives it in Kafka. Several instances share the partitions
 * among them and answer for each other, when each has a {@link QueueSettings#cluster()}.
 */
public final class QueueService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueueService.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final QueueSettings settings;
  private QueueStreams streams;
  private QueueReader reader;
  private CommandGateway commands;
  private ConsoleServer server;
  private Access access;

  private QueueService(QueueSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts the service and returns when it can be used. The topics that are missing are created.
   *
   * @throws QueueStartException when Kafka does not answer, the topics do not fit together, the
   *     port is taken, or the queue stops before it ever ran
   */
  public static QueueService start(QueueSettings settings) {
    QueueService service = new QueueService(settings);
    try {
      service.open();
      return service;
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  /** Where the page is. */
  public URI uri() {
    String host = settings.host();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.port() + "/");
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Who may come in. */
  public Access access() {
    return access;
  }

  /** Reads the queues, whichever instance has them. */
  public QueueReader reader() {
    return reader;
  }

  /** Changes items, whichever instance has them. */
  public CommandGateway commands() {
    return commands;
  }

  /** Completes when closed; fails with the cause when the queue stopped by itself. */
  public CompletableFuture<Void> stopped() {
    return streams.stopped();
  }

  /** Stops to serve, then to process; what was answered is committed. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} did not close cleanly", part.getClass().getSimpleName(), e);
      }
    }
  }

  private void open() {
    Map<String, String> kafka = settings.clientProperties();
    int partitions = createTopics(kafka);
    EventTail events = opened(EventTail.start(settings.topics().events(), kafka));
    KafkaConsoleLog people = opened(PeopleLog.open(settings));
    access = new Access(people, settings.access(), PasswordHashing.standard(), Clock.systemUTC());
    KafkaCommandGateway gateway =
        opened(
            KafkaCommandGateway.open(
                settings.topics().commands(), kafka, settings.commandTimeout(), events));
    streams =
        opened(
            QueueStreams.start(
                settings.topics(),
                settings.times(),
                settings.sampling(),
                settings.applicationId(),
                settings.stateDirectory(),
                settings.replicationFactor(),
                partitions,
                settings.cluster(),
                kafka));
    Presence presence = new Presence(Clock.systemUTC());
    PresenceTopic sightings = opened(PresenceTopic.open(kafka, presence));
    reader = streams.reader();
    commands = gateway;
    ConsolePorts ports =
        new ConsolePorts(
            reader,
            gateway,
            events,
            () -> streams.isRunning() && events.following() && people.following(),
            streams::state,
            Clock.systemUTC(),
            () -> UUID.randomUUID().toString(),
            settings.console(),
            presence,
            sightings::tell,
            access);
    server =
        opened(
            ConsoleServer.start(
                ports, streams.peer().orElse(null), settings.host(), settings.port()));
    awaitRunning();
    LOG.info("the queues are served at {}", uri());
    if (!settings.access().demo() && access.accounts().all().isEmpty()) {
      LOG.warn("nobody has an account: make one with './sauti account add NAME --role admin'");
    }
  }

  /** How many partitions the queues have. */
  private int createTopics(Map<String, String> kafka) {
    try (Admin admin = Admin.create(Map.copyOf(kafka))) {
      TopicSetup setup = new TopicSetup(admin, settings.partitions(), settings.replicationFactor());
      setup.ensureShortLived(PresenceTopic.TOPIC, PresenceTopic.KEPT);
      setup.ensureLatestValues(KafkaConsoleLog.TOPIC);
      return setup.ensure(settings.topics());
    } catch (KafkaException e) {
      throw new QueueStartException(
          "cannot connect to Kafka at " + settings.bootstrapServers() + ": " + e.getMessage(), e);
    }
  }

  private void awaitRunning() {
    try {
      streams.running().join();
    } catch (CompletionException e) {
      throw new QueueStartException(
          "the queue stopped while starting: see the log for the cause", e.getCause());
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }
}
