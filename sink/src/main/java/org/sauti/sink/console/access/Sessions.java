package org.sauti.sink.console.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who is logged in. When somebody was last seen is kept apart from their session: a late note of it
 * must not bring back a session that was ended meanwhile.
 */
final class Sessions {
  /** Nobody needs to know more exactly when somebody was last here. */
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  private final Stored<Session> sessions;
  private final Stored<Instant> seen;
  private final Stored<Instant> lastSeen;
  private final SessionTimes times;
  private final InstantSource clock;
  private final RandomGenerator random;

  Sessions(ConsoleLog log, SessionTimes times, InstantSource clock, RandomGenerator random) {
    this.sessions = new Stored<>(log, "session/", Session.class);
    this.seen = new Stored<>(log, "session-seen/", Instant.class);
    this.lastSeen = new Stored<>(log, "last-seen/", Instant.class);
    this.times = times;
    this.clock = clock;
    this.random = random;
  }

  /** Begins a session and gives its token. Those that are over are forgotten on the way. */
  String open(String account) {
    Instant now = clock.instant();
    forgetWhatIsOver(now);
    String token = SessionToken.next(random);
    sessions.put(SessionToken.hash(token), new Session(account, now));
    seen(token, account);
    return token;
  }

  /** The session of this token, unless it is over. */
  Optional<Session> find(String token) {
    Instant now = clock.instant();
    String id = SessionToken.hash(token);
    return sessions.get(id).filter(session -> !isOver(id, session, now));
  }

  /** Notes that somebody did something, so that their session goes on. */
  @SuppressWarnings("FutureReturnValueIgnored") // the next request notes it again
  void seen(String token, String account) {
    Instant now = clock.instant();
    String id = SessionToken.hash(token);
    Instant before = seen.get(id).orElse(Instant.MIN);
    if (before.isBefore(now.minus(SEEN_STEP))) {
      seen.putSoon(id, now);
      lastSeen.putSoon(account, now);
    }
  }

  void close(String token) {
    forget(SessionToken.hash(token));
  }

  /** Ends all sessions of an account. */
  void closeAll(String account) {
    sessions
        .all()
        .forEach(
            (id, session) -> {
              if (session.account().equals(account)) {
                forget(id);
              }
            });
  }

  /** When people were last here, to the minute, by account. */
  Map<String, Instant> lastSeenAt() {
    return lastSeen.all();
  }

  private void forgetWhatIsOver(Instant now) {
    Map<String, Session> known = sessions.all();
    known.forEach(
        (id, session) -> {
          if (isOver(id, session, now)) {
            forget(id);
          }
        });
    seen.all().keySet().stream().filter(id -> !known.containsKey(id)).forEach(seen::remove);
  }

  private boolean isOver(String id, Session session, Instant now) {
    Instant active = seen.get(id).orElse(session.startedAt());
    return !now.isBefore(session.startedAt().plus(times.length()))
        || !now.isBefore(active.plus(times.idle()));
  }

  private void forget(String id) {
    sessions.remove(id);
    seen.remove(id);
  }
}
