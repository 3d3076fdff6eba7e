package org.sauti.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.sauti.models.ModerationAction;

/**
 * Somebody who works a queue: takes the next item, looks at it and around it, thinks, decides, and
 * now and then does something else.
 */
final class Moderator implements Runnable {
  private static final int PER_CENT = 100;
  private static final int REVIEWS = 3;
  private static final int SKIPS = 3;
  private static final int ESCALATIONS = 2;
  private static final int NOTES = 5;
  private static final int UNDOES = 3;
  private static final int LOOKS_OF_ANOTHER = 25;
  private static final int NOTHING = 204;

  private final String name;
  private final String queue;
  private final ConsolePage page;
  private final ConsolePage neighbour;
  private final EventLog log;
  private final LoadTimes times;
  private final long thinkMillis;
  private final BooleanSupplier goesOn;
  private final SplittableRandom random;
  private int commands;

  /**
   * @param number of the moderator, from 0
   * @param queue where they work
   * @param neighbour the page of somebody else who watches the same
   * @param log is told which decisions were accepted
   * @param think how long they think of an item in the mean
   * @param goesOn whether the shift goes on
   */
  Moderator(
      int number,
      String queue,
      ConsolePage page,
      ConsolePage neighbour,
      EventLog log,
      LoadTimes times,
      Duration think,
      BooleanSupplier goesOn) {
    this.name = String.format(Locale.ROOT, "moderator-%03d", number);
    this.queue = queue;
    this.page = page;
    this.neighbour = neighbour;
    this.log = log;
    this.times = times;
    this.thinkMillis = think.toMillis();
    this.goesOn = goesOn;
    this.random = new SplittableRandom(number);
  }

  @Override
  public void run() {
    try {
      // They do not all begin in the same moment.
      think();
      while (goesOn.getAsBoolean()) {
        turn();
      }
    } catch (IOException e) {
      throw new IllegalStateException(name + " heard no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() throws IOException, InterruptedException {
    ConsolePage.Answer taken = chance(REVIEWS) ? takeReview() : take();
    if (!taken.isOk()) {
      if (taken.status() == NOTHING) {
        think();
      }
      return;
    }
    String item = taken.body().path("id").asText();
    long version = taken.body().path("version").asLong();
    look(item);
    think();
    if (chance(SKIPS)) {
      command(item, "skip");
    } else if (chance(ESCALATIONS)) {
      page.post(path(item, "escalate"), ConsolePage.body().put("reason", "a lead should see it"));
    } else {
      if (chance(NOTES)) {
        version =
            page.post(path(item, "notes"), ConsolePage.body().put("text", "seen before"))
                .body()
                .path("version")
                .asLong(version);
      }
      decide(item, version);
    }
  }

  private ConsolePage.Answer take() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    ConsolePage.Answer taken = page.post("/api/queues/" + queue + "/next", ConsolePage.body());
    if (taken.isOk()) {
      times.note(Timing.NEXT, begin);
    }
    return taken;
  }

  private ConsolePage.Answer takeReview() throws IOException, InterruptedException {
    return page.post("/api/reviews/next", ConsolePage.body());
  }

  /** What the work page asks for when it shows an item. */
  private void look(String item) throws IOException, InterruptedException {
    page.post("/api/presence", ConsolePage.body().put("queue", queue).put("item", item));
    long begin = System.nanoTime();
    page.get(path(item, "context"));
    times.note(Timing.CONTEXT, begin);
    page.post(
        "/api/session/exposure", ConsolePage.body().put("itemId", item).put("revealed", true));
  }

  private void decide(String item, long version) throws IOException, InterruptedException {
    ConsolePage.Answer answer = send(item, version);
    if (answer.isOk() && chance(UNDOES)) {
      ConsolePage.Answer undone = command(item, "undo");
      if (undone.isOk()) {
        think();
        send(item, undone.body().path("version").asLong());
      }
    }
  }

  private ConsolePage.Answer send(String item, long version)
      throws IOException, InterruptedException {
    String id = name + "-" + ++commands;
    ModerationAction action =
        ModerationAction.values()[random.nextInt(ModerationAction.values().length)];
    long begin = System.nanoTime();
    neighbour.expectDecision(item, begin);
    ConsolePage.Answer answer =
        page.post(
            path(item, "decision"),
            ConsolePage.body()
                .put("action", action.name())
                .put("reason", "by the policy")
                .put("version", version),
            id);
    if (answer.isOk()) {
      times.note(Timing.DECISION, begin);
      log.accepted(id);
      if (answer.body().path("type").asText().equals("DECIDED") && chance(LOOKS_OF_ANOTHER)) {
        awaitVisible(item, answer.body().path("version").asLong(), begin);
      }
    }
    return answer;
  }

  private void awaitVisible(String item, long version, long begin)
      throws IOException, InterruptedException {
    ConsolePage.Answer seen = neighbour.get(path(item, ""));
    while (seen.isOk() && seen.body().path("version").asLong() < version && goesOn.getAsBoolean()) {
      seen = neighbour.get(path(item, ""));
    }
    times.note(Timing.VISIBLE, begin);
  }

  private ConsolePage.Answer command(String item, String command)
      throws IOException, InterruptedException {
    return page.post(path(item, command), ConsolePage.body());
  }

  private static String path(String item, String rest) {
    return "/api/items/" + item + (rest.isEmpty() ? "" : "/" + rest);
  }

  private boolean chance(int inAHundred) {
    return random.nextInt(PER_CENT) < inAHundred;
  }

  /** From half of the mean to half more. */
  private void think() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(thinkMillis / 2 + random.nextLong(thinkMillis + 1));
  }
}
