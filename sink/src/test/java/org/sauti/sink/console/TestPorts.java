package org.sauti.sink.console;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.sauti.sink.FakeQueue;
import org.sauti.sink.console.access.Access;

/** What a console needs, over a queue that says what it was told to say. */
final class TestPorts {
  private TestPorts() {}

  static ConsolePorts of(FakeQueue queue, InstantSource clock, Access access) {
    return new ConsolePorts(
        queue,
        queue,
        queue,
        () -> true,
        () -> "RUNNING",
        clock,
        () -> "command-1",
        ConsoleSettings.NONE,
        new Presence(clock),
        sighting -> {},
        access);
  }

  /** All that a server with these would answer. */
  static List<Route> routes(ConsolePorts ports) {
    QueueOverview overview = ConsoleServer.overview(ports, new QueueRates(ports.clock()));
    ConsoleMetrics metrics = new ConsoleMetrics(ports.reader(), ports.ready());
    try (LiveUpdates updates =
        new LiveUpdates(ports.events(), overview, ports.presence(), Duration.ofHours(1))) {
      return ConsoleServer.routes(ports, overview, updates, metrics, true, Runnable::run);
    }
  }
}
