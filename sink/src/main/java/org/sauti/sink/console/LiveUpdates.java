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

  private final Map<SseClient, LiveClient> clients = new ConcurrentHashMap<>();
  private final Map<SseClient, BooleanSupplier> admitted = new ConcurrentHashMap<>();
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
    timer.scheduleWithFixedDelay(this::tellAll, millis, millis, TimeUnit.MILLISECONDS);
    timer.scheduleWithFixedDelay(
        this::keepAlive, KEEP_ALIVE.toMillis(), KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Begins to tell a page, until it goes away. */
  void watch(SseClient connection) {
    connection.keepAlive();
    admitted.put(connection, AccessGuard.stillIn(connection.ctx()));
    connection.onClose(
        () -> {
          clients.remove(connection);
          admitted.remove(connection);
        });
    clients.put(connection, new LiveClient(Viewer.of(connection.ctx()), connection::sendEvent));
  }

  @Override
  public void close() {
    subscription.close();
    timer.shutdownNow();
    senders.shutdownNow();
    clients.keySet().forEach(SseClient::close);
  }

  private void tellAll() {
    endForThoseWhoLeft();
    tellChanges();
    clients.values().stream()
        .filter(client -> client.isDue(presence))
        .forEach(client -> senders.execute(() -> client.flush(presence)));
  }

  private void tellChanges() {
    List<LiveClient> due = clients.values().stream().filter(LiveClient::isDue).toList();
    if (due.isEmpty()) {
      return;
    }
    try {
      List<QueueLine> all = queues.all();
      due.forEach(client -> senders.execute(() -> client.flush(all)));
    } catch (QueueUnavailableException e) {
      LOG.debug("nothing to tell: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("could not tell the pages what changed", e);
    }
  }

  /** Keeps proxies and the server from ending a connection on which nothing happens. */
  private void keepAlive() {
    clients.keySet().forEach(client -> senders.execute(() -> client.sendComment("still here")));
  }

  /** People log out, and lose accounts and roles, while their page listens. */
  private void endForThoseWhoLeft() {
    admitted.forEach(
        (client, stillIn) -> {
          if (!stillIn.getAsBoolean()) {
            client.close();
          }
        });
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sauti-live-updates");
    thread.setDaemon(true);
    return thread;
  }
}
