package org.sauti.benchmarks.pipeline;

import java.nio.file.Path;
import org.sauti.app.kafka.EmbeddedKafka;

/** A broker in a process of its own, which ends when its standard input does. */
public final class BrokerProcess {
  private BrokerProcess() {}

  /** Starts a broker in the folder that is named, and prints where it listens. */
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(Path.of(arguments[0]))) {
      System.out.println(broker.bootstrapServers());
      while (System.in.read() >= 0) {
        // Nobody has anything to say to a broker.
      }
    }
  }
}
