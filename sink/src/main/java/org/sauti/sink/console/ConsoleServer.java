package org.sauti.sink.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sauti.sink.queue.CommandGateway;
import org.sauti.sink.queue.EventFeed;
import org.sauti.sink.queue.ItemTaker;
import org.sauti.sink.queue.QueuePeer;
import org.sauti.sink.queue.QueueStartException;
import org.sauti.sink.queue.ReviewTaker;

/** The HTTP server of the console. */
public final class ConsoleServer implements AutoCloseable {
  private static final Duration LIVE_INTERVAL = Duration.ofMillis(500);
  private static final long MAX_REQUEST_BYTES = 64 * 1024;
  private static final int WORKERS = 32;

  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, this::daemon);
  private final ConsoleMetrics metrics;
  private final QueueOverview overview;
  private final LiveUpdates updates;
  private final List<EventFeed.Subscription> subscriptions = new ArrayList<>();
  private final Javalin app;

  private ConsoleServer(ConsolePorts ports, QueuePeer peer, String host, RouteGuard guard) {
    QueueRates rates = new QueueRates(ports.clock());
    this.metrics = new ConsoleMetrics(ports.reader(), ports.ready());
    this.overview = overview(ports, rates);
    this.updates = new LiveUpdates(ports.events(), overview, ports.presence(), LIVE_INTERVAL);
    subscriptions.add(ports.events().subscribe(rates::count));
    subscriptions.add(ports.events().subscribe(metrics::happened));
    this.app = Javalin.create(this::configure);
    app.before(SecurityHeaders::add);
    LocalHostGuard local = new LocalHostGuard(host, ports.access().settings().publicUrl());
    app.before(local);
    ErrorMapping.register(app);
    boolean openMetrics = local.isLoopback() || ports.settings().openMetrics();
    List<Route> routes = routes(ports, overview, updates, metrics, openMetrics, workers);
    for (Route route : routes) {
      app.addHttpHandler(route.method(), route.path(), guard.guarded(route));
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
   * @param host what to listen on
   * @param port 0 for any free one
   * @throws QueueStartException when the port is taken
   */
  public static ConsoleServer start(ConsolePorts ports, QueuePeer peer, String host, int port) {
    return start(ports, peer, host, port, new AccessGuard(ports.access()));
  }

  /**
   * @param guard lets people through to the routes
   */
  static ConsoleServer start(
      ConsolePorts ports, QueuePeer peer, String host, int port, RouteGuard guard) {
    ConsoleServer server = new ConsoleServer(ports, peer, host, guard);
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
    subscriptions.forEach(EventFeed.Subscription::close);
    updates.close();
    app.stop();
    workers.shutdownNow();
  }

  static List<Route> routes(
      ConsolePorts ports,
      QueueOverview overview,
      LiveUpdates updates,
      ConsoleMetrics metrics,
      boolean openMetrics,
      Executor workers) {
    CommandGateway gateway = new MeteredGateway(ports.gateway(), metrics);
    VisibleItems items = new VisibleItems(ports.reader());
    MeasuredPrecision card = new MeasuredPrecision(ports.settings().models());
    ItemViews views = new ItemViews(card, ports.presence(), ports.clock());
    ItemTaker taker = new ItemTaker(ports.reader(), gateway, ports.clock(), ports.commandIds());
    ReviewTaker reviewTaker =
        new ReviewTaker(ports.reader(), gateway, ports.clock(), ports.commandIds());
    CommandSender commands = new CommandSender(gateway, ports.clock(), ports.commandIds());
    BatchStep step = new BatchStep(items, gateway, ports.clock());
    Reach reach = new Reach(ports.reader());
    List<Route> routes = new ArrayList<>();
    routes.addAll(new ItemListRoutes(ports.reader(), reach).all());
    routes.addAll(
        new QueueRoutes(reach, overview, taker, reviewTaker, items, views, ports.clock(), workers)
            .all());
    routes.addAll(new ItemRoutes(items, commands, views).all());
    routes.addAll(new BatchRoute(step, commands, workers).all());
    routes.addAll(new StatisticsRoute(ports.reader(), card, ports.clock()).all());
    routes.addAll(new PolicyRoute(ports.settings().policy()).all());
    routes.addAll(new PresenceRoute(ports.presence(), ports.presenceNews(), ports.clock()).all());
    routes.addAll(new EventRoute(updates).all());
    routes.addAll(new ExportRoutes(ports.exports()).all());
    routes.addAll(new MetricsRoute(metrics, openMetrics).all());
    routes.addAll(new HealthRoute(ports.ready(), ports.state()).all());
    routes.addAll(new SessionRoutes(ports.access()).all());
    routes.addAll(new OidcRoutes(ports.access()).all());
    routes.addAll(new ExposureRoutes(ports.access().exposures(), ports.reader()).all());
    routes.addAll(new AccountRoutes(ports.access().accounts()).all());
    routes.addAll(PageRoutes.all());
    return routes;
  }

  static QueueOverview overview(ConsolePorts ports, QueueRates rates) {
    return new QueueOverview(
        ports.reader(),
        new QueueCatalog(ports.settings().policy().queues()),
        rates,
        ports.presence());
  }

  private void configure(JavalinConfig config) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
    config.requestLogger.http((context, millis) -> metrics.answered(context, millis));
  }

  private Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sauti-console-worker");
    thread.setDaemon(true);
    return thread;
  }
}
