package org.sauti.benchmarks.load;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** Reads a stream of server-sent events for those that tell what changed. */
final class NewsLines implements Flow.Subscriber<String> {
  private static final String EVENT = "event:";
  private static final String DATA = "data:";
  private static final String CHANGE = "change";

  private final Consumer<String> changes;
  private String event = "";

  /**
   * @param changes is given the data of each change
   */
  NewsLines(Consumer<String> changes) {
    this.changes = changes;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (line.startsWith(EVENT)) {
      event = line.substring(EVENT.length()).strip();
    } else if (line.startsWith(DATA) && event.equals(CHANGE)) {
      changes.accept(line.substring(DATA.length()).strip());
    }
  }

  @Override
  public void onError(Throwable failure) {
    // The service ends the stream when it stops.
  }

  @Override
  public void onComplete() {
    // As above.
  }
}
