package org.sauti.app.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.sauti.models.NeutralLocale;

/**
 * A real Kafka broker and controller (KRaft, one node) inside this process, for the demo and for
 * tests. Listens on the loopback address only. Not for production: one node keeps no second copy.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final int NODE_ID = 1;
  private static final String LOOPBACK = "127.0.0.1";

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker on free ports and returns when it takes connections.
   *
   * @param directory where its log lies; made when missing; one that an earlier broker left behind
   *     is taken over with its topics
   */
  public static EmbeddedKafka start(Path directory) throws IOException {
    int brokerPort = freePort();
    int controllerPort = freePort();
    Files.createDirectories(directory);
    Properties properties = properties(directory, brokerPort, controllerPort);
    if (!Files.exists(directory.resolve("meta.properties"))) {
      format(directory);
    }
    return new EmbeddedKafka(startUp(properties), LOOPBACK + ":" + brokerPort);
  }

  /** Kafka upper-cases its settings by the default locale. */
  private static KafkaRaftServer startUp(Properties properties) {
    return NeutralLocale.during(
        () -> {
          KafkaRaftServer server =
              new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
          server.startup();
          return server;
        });
  }

  /** Host and port for clients. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static Properties properties(Path directory, int brokerPort, int controllerPort) {
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@" + LOOPBACK + ":" + controllerPort);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "listeners",
        "PLAINTEXT://"
            + LOOPBACK
            + ":"
            + brokerPort
            + ",CONTROLLER://"
            + LOOPBACK
            + ":"
            + controllerPort);
    properties.put("advertised.listeners", "PLAINTEXT://" + LOOPBACK + ":" + brokerPort);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("log.dir", directory.toString());
    properties.put("num.partitions", "2");
    properties.put("auto.create.topics.enable", "false");
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("transaction.state.log.num.partitions", "2");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    // Nobody else will join: waiting for more members of a group would only delay the start.
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
    properties.put("message.max.bytes", Integer.toString(24 * 1024 * 1024));
    properties.put("replica.fetch.max.bytes", Integer.toString(24 * 1024 * 1024));
    return properties;
  }

  private static void format(Path directory) throws IOException {
    try (PrintStream quiet =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(quiet)
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE_ID)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(directory.toString())
          .addDirectory(directory.toString())
          .run();
    } catch (Exception e) {
      throw new IOException("cannot prepare the broker's folder " + directory, e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on " + LOOPBACK, e);
    }
  }
}
