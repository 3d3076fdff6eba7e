package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseHandler;
import java.util.List;

/** Live updates as server-sent events. */
final class EventRoute {
  private static final String EVENT_STREAM = "text/event-stream";

  private final Handler events;

  EventRoute(LiveUpdates updates) {
    this.events = new SseHandler(updates::watch);
  }

  List<Route> all() {
    return List.of(Route.get("/api/events", Role.WORKING, this::watch));
  }

  private void watch(Context context) throws Exception {
    if (!EVENT_STREAM.equals(context.header(Header.ACCEPT))) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.NOT_ACCEPTABLE,
              "NOT_AN_EVENT_STREAM",
              "This is a stream of events",
              "Ask for it with the header Accept: text/event-stream."));
    }
    events.handle(context);
  }
}
