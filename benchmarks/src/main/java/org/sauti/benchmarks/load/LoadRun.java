package org.sauti.benchmarks.load;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.sauti.benchmarks.pipeline.OpenLoop;
import org.sauti.benchmarks.queue.OpenItems;
import org.sauti.sink.QueueService;
import org.sauti.sink.QueueSettings;
import org.sauti.sink.console.Limits;
import org.sauti.sink.console.Role;
import org.sauti.sink.console.access.Accounts;
import org.sauti.sink.console.access.NewAccount;

/** A shift: items come in, moderators log in and work them, a lead looks at how it goes. */
public final class LoadRun {
  private static final Duration LEAD_PAUSE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LoadTimes times = new LoadTimes();
  private final StatusCounts statuses = new StatusCounts();
  private final QueueSettings settings;
  private final OpenItems items;
  private volatile boolean working = true;

  /**
   * @param settings of the service
   * @param items what is flagged
   */
  public LoadRun(QueueSettings settings, OpenItems items) {
    this.settings = settings;
    this.items = items;
  }

  /**
   * What a shift was like.
   *
   * @param times how long things took
   * @param statuses how the service answered
   * @param sentPerSecond flagged items that came in, while it was measured
   * @param openedPerSecond items that were opened, while it was measured
   * @param behind items that had come in and were not open when the measuring ended
   * @param decisionsPerSecond decisions that were accepted, while it was measured
   * @param accepted decisions that were accepted in all
   * @param lostOrRepeated those of them that are not once in the event topic
   * @param decidedByTwo items that two people decided
   * @param givenToTwo items that two people had at once
   */
  public record Result(
      LoadTimes times,
      StatusCounts statuses,
      double sentPerSecond,
      double openedPerSecond,
      long behind,
      double decisionsPerSecond,
      long accepted,
      long lostOrRepeated,
      long decidedByTwo,
      long givenToTwo) {
    /** Whether nothing was lost, repeated or given to two. */
    public boolean isSound() {
      return lostOrRepeated + decidedByTwo + givenToTwo == 0;
    }
  }

  /** Works one shift. */
  public Result work(LoadSettings load) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(load.moderators() + 1);
    try (QueueService service = QueueService.start(settings)) {
      List<ConsolePage> pages = logIn(service, load.moderators());
      Lead lead = lead(service);
      OpenLoop timetable = new OpenLoop(load.itemsPerSecond());
      try (EventLog log =
              EventLog.follow(
                  settings.bootstrapServers(),
                  number -> times.note(Timing.OPENED, timetable.due(number)));
          FlaggedStream flagged =
              new FlaggedStream(items, settings.bootstrapServers(), timetable)) {
        List<CompletableFuture<Void>> work = new ArrayList<>();
        for (int number = 0; number < pages.size(); number++) {
          work.add(CompletableFuture.runAsync(moderator(number, pages, log, load), people));
        }
        work.add(CompletableFuture.runAsync(lead, people));
        return measured(load, flagged, log, work);
      }
    } finally {
      working = false;
      people.shutdownNow();
    }
  }

  private Result measured(
      LoadSettings load, FlaggedStream flagged, EventLog log, List<CompletableFuture<Void>> work)
      throws InterruptedException {
    pass(load.warmUp());
    int sentBefore = flagged.sent();
    long openedBefore = log.opened();
    long begin = System.nanoTime();
    times.measure(true);
    pass(load.measured());
    times.measure(false);
    double seconds = (double) (System.nanoTime() - begin) / TimeUnit.SECONDS.toNanos(1);
    int sent = flagged.sent();
    long opened = log.opened();
    working = false;
    work.forEach(CompletableFuture::join);
    log.awaitAccepted(PATIENCE);
    return new Result(
        times,
        statuses,
        (sent - sentBefore) / seconds,
        (opened - openedBefore) / seconds,
        sent - opened,
        times.count(Timing.DECISION) / seconds,
        log.acceptedCount(),
        log.lostOrRepeated(),
        log.decidedByTwo(),
        log.givenToTwo());
  }

  private Moderator moderator(
      int number, List<ConsolePage> pages, EventLog log, LoadSettings load) {
    return new Moderator(
        number,
        OpenItems.QUEUES.get(number % OpenItems.QUEUES.size()),
        pages.get(number),
        pages.get((number + 1) % pages.size()),
        log,
        times,
        load.think(),
        () -> working);
  }

  private Lead lead(QueueService service) throws Exception {
    ConsolePage page = page(service, client(), "lead", Role.LEAD);
    return new Lead(page, times, Clock.systemUTC(), LEAD_PAUSE, () -> working);
  }

  private List<ConsolePage> logIn(QueueService service, int moderators) throws Exception {
    HttpClient client = client();
    List<ConsolePage> pages = new ArrayList<>();
    for (int number = 0; number < moderators; number++) {
      String name = String.format(Locale.ROOT, "moderator-%03d", number);
      ConsolePage page = page(service, client, name, Role.MODERATOR);
      var unused = page.watch();
      pages.add(page);
    }
    return pages;
  }

  private ConsolePage page(QueueService service, HttpClient client, String name, Role role)
      throws Exception {
    Accounts accounts = service.access().accounts();
    accounts.add(new NewAccount(name, name, Set.of(role), Limits.NONE));
    ConsolePage page = new ConsolePage(client, service.uri(), statuses, times);
    page.logIn(name, accounts.newPassword(name, false));
    return page;
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private static void pass(Duration time) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(time.toMillis());
  }
}
