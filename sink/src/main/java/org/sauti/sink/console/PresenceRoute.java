package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Where pages say what is being looked at. */
final class PresenceRoute {
  private final Presence presence;
  private final Consumer<Presence.Sighting> news;
  private final InstantSource clock;

  /**
   * @param presence knows it at once
   * @param news tells the other instances
   * @param clock the time
   */
  PresenceRoute(Presence presence, Consumer<Presence.Sighting> news, InstantSource clock) {
    this.presence = presence;
    this.news = news;
    this.clock = clock;
  }

  List<Route> all() {
    return List.of(Route.post("/api/presence", Role.WORKING, this::look));
  }

  private void look(Context context) {
    RequestBody.Attention attention = RequestBody.attention(context);
    Presence.Sighting sighting =
        new Presence.Sighting(
            Viewer.of(context).pseudonym(), attention.queue(), attention.item(), clock.instant());
    presence.saw(sighting);
    news.accept(sighting);
    context.status(HttpStatus.NO_CONTENT);
  }
}
