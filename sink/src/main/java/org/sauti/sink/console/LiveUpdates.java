package org.sauti.sink.console;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.sauti.sink.queue.EventFeed;
import org.sauti.sink.queue.QueueUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Server-sent events: tells every page that watches what changed, a few times a second at most. */
final class LiveUpdates implements AutoCloseable {
  static final String CHANGE = "change";
  static final String PRESENCE = "presence";

  private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

  private final Map<Connection, LiveClient> clients = new ConcurrentHashMap<>();
  private final Map<Connection, BooleanSupplier> admitted = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(LiveUpdates::daemon);
  private final ExecutorService senders = Executors.newCachedThreadPool(LiveUpdates::daemon);
  private final EventFeed.Subscription subscription;
  private final QueueOverview queues;
  private final Presence presence;

  /**
   * @param events what happens
   * @param queues counts the queues
   * @param presence who looks at what
   * @param interval how often a page is told at most
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the tasks catch what they can fail with
  LiveUpdates(EventFeed events, QueueOverview queues, Presence presence, Duration interval) {
    this.queues = queues;
    this.presence = presence;
    this.subscription =
        events.subscribe(event -> clients.values().forEach(client -> client.add(event)));
    long millis = interval.toMillis();
    timer.scheduleWithFixedDelay(surviving(this::tellAll), millis, millis, TimeUnit.MILLISECONDS);
    timer.scheduleWithFixedDelay(
        surviving(this::keepAlive),
        KEEP_ALIVE.toMillis(),
        KEEP_ALIVE.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /**
   * The way to a page. Whoever is at its other end goes away at any moment, in the middle of a word
   * too; then each of these can fail with whatever the server then throws.
   */
  interface Connection {
    void send(String event, Object data);

    /** Says something that means nothing. */
    void murmur();

    void close();
  }

  /** Begins to tell a page, until it goes away. */
  void watch(SseClient client) {
    client.keepAlive();
    Connection connection = new SseConnection(client);
    client.onClose(() -> forget(connection));
    watch(connection, Viewer.of(client.ctx()), AccessGuard.stillIn(client.ctx()));
  }

  /**
   * @param stillIn whether the viewer may still watch
   */
  void watch(Connection connection, Viewer viewer, BooleanSupplier stillIn) {
    admitted.put(connection, stillIn);
    clients.put(connection, new LiveClient(viewer, connection::send));
  }

  @Override
  public void close() {
    subscription.close();
    timer.shutdownNow();
    senders.shutdownNow();
    clients.keySet().forEach(this::leave);
  }

  private void tellAll() {
    endForThoseWhoLeft();
    tellChanges();
    clients.forEach(
        (connection, client) -> {
          if (client.isDue(presence)) {
            tell(connection, () -> client.flush(presence));
          }
        });
  }

  private void tellChanges() {
    if (clients.values().stream().noneMatch(LiveClient::isDue)) {
      return;
    }
    try {
      List<QueueLine> all = queues.all();
      clients.forEach(
          (connection, client) -> {
            if (client.isDue()) {
              tell(connection, () -> client.flush(all));
            }
          });
    } catch (QueueUnavailableException e) {
      LOG.debug("nothing to tell: {}", e.getMessage());
    }
  }

  /** Keeps proxies and the server from ending a connection on which nothing happens. */
  private void keepAlive() {
    clients.keySet().forEach(connection -> tell(connection, connection::murmur));
  }

  /** People log out, and lose accounts and roles, while their page listens. */
  private void endForThoseWhoLeft() {
    admitted.forEach(
        (connection, stillIn) -> {
          if (!stillIn.getAsBoolean()) {
            leave(connection);
          }
        });
  }

  private void tell(Connection connection, Runnable news) {
    senders.execute(
        () -> {
          try {
            news.run();
          } catch (RuntimeException e) {
            LOG.debug("a page went away while it was told: {}", e.toString());
            leave(connection);
          }
        });
  }

  private void leave(Connection connection) {
    forget(connection);
    try {
      connection.close();
    } catch (RuntimeException e) {
      LOG.debug("a page was gone before its stream ended: {}", e.toString());
    }
  }

  private void forget(Connection connection) {
    clients.remove(connection);
    admitted.remove(connection);
  }

  /** A task that fails once would otherwise never be run again. */
  private static Runnable surviving(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.warn("could not tell the pages what changed", e);
      }
    };
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sauti-live-updates");
    thread.setDaemon(true);
    return thread;
  }
}
