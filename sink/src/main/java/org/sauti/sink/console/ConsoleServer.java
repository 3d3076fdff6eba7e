package org.sauti.sink.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sauti.sink.queue.ItemTaker;
import org.sauti.sink.queue.QueuePeer;
import org.sauti.sink.queue.QueueStartException;

/** The HTTP server of the console. */
public final class ConsoleServer implements AutoCloseable {
  private static final Duration LIVE_INTERVAL = Duration.ofMillis(500);
  private static final long MAX_REQUEST_BYTES = 64 * 1024;

  private final LiveUpdates updates;
  private final Javalin app;

  private ConsoleServer(ConsolePorts ports, QueuePeer peer, String host) {
    this.updates = new LiveUpdates(ports.events(), ports.reader(), LIVE_INTERVAL);
    this.app = Javalin.create(ConsoleServer::configure);
    app.before(SecurityHeaders::add);
    app.before(new LocalHostGuard(host));
    ErrorMapping.register(app);
    for (Route route : routes(ports, updates)) {
      app.addHttpHandler(route.method(), route.path(), route.handler());
    }
    if (peer != null) {
      app.post(PeerHandler.PATH, new PeerHandler(peer));
    }
  }

  /**
   * Starts to serve.
   *
   * @param ports the rest of the service
   * @param peer answers the other instances, null when there are none
   * @param host what to listen on; anybody who can reach it can moderate
   * @param port 0 for any free one
   * @throws QueueStartException when the port is taken
   */
  public static ConsoleServer start(ConsolePorts ports, QueuePeer peer, String host, int port) {
    ConsoleServer server = new ConsoleServer(ports, peer, host);
    try {
      server.app.start(host, port);
    } catch (JavalinBindException e) {
      server.close();
      throw new QueueStartException(
          "cannot listen on " + host + " port " + port + ": choose another port, or 0 for any", e);
    }
    return server;
  }

  /** The port that is listened on. */
  public int port() {
    return app.port();
  }

  @Override
  public void close() {
    updates.close();
    app.stop();
  }

  static List<Route> routes(ConsolePorts ports, LiveUpdates updates) {
    ItemTaker taker =
        new ItemTaker(ports.reader(), ports.gateway(), ports.clock(), ports.commandIds());
    List<Route> routes = new ArrayList<>();
    routes.addAll(new QueueRoutes(ports.reader(), taker, ports.clock()).all());
    routes.addAll(
        new ItemRoutes(ports.reader(), ports.gateway(), ports.clock(), ports.commandIds()).all());
    routes.addAll(new EventRoute(updates).all());
    routes.addAll(new HealthRoute(ports.ready(), ports.state()).all());
    routes.addAll(PageRoutes.all());
    return routes;
  }

  private static void configure(JavalinConfig config) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
  }
}
