package org.sauti.sink.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.Account;
import org.sauti.sink.console.access.Visit;

/** Lets only those through to a route who may use it. */
final class AccessGuard implements RouteGuard {
  static final String CSRF_HEADER = "X-CSRF-Token";

  /** What somebody with a one-time password can do: see that they have one, change it, leave. */
  private static final Set<String> BEFORE_PASSWORD_CHANGE =
      Set.of(SessionRoutes.SESSION, SessionRoutes.PASSWORD);

  /** What pages do by themselves, which says nothing of the person before them. */
  private static final Set<String> BY_ITSELF = Set.of("/api/presence", "/api/events");

  private static final String STILL_IN = "sauti.still-in";

  private final Access access;

  AccessGuard(Access access) {
    this.access = access;
  }

  @Override
  public Handler guarded(Route route) {
    if (route.roles().isEmpty()) {
      return route.handler();
    }
    return context -> {
      admit(context, route);
      route.handler().handle(context);
    };
  }

  /**
   * Says at any time whether the sender of this request may still have what they asked for: for
   * answers that never end.
   */
  static BooleanSupplier stillIn(Context context) {
    return Objects.requireNonNull(context.attribute(STILL_IN), "the route needs no role");
  }

  /** Says until when the sender of a request may have what they asked for. */
  static void staysIn(Context context, BooleanSupplier stillIn) {
    context.attribute(STILL_IN, stillIn);
  }

  private void admit(Context context, Route route) {
    String token = SessionCookie.read(context);
    Visit visit = access.visit(token).orElseThrow(() -> new ProblemException(notLoggedIn()));
    if (route.method() != HandlerType.GET) {
      requireCsrfToken(context, visit);
    }
    Viewer viewer = viewer(visit.account());
    if (!viewer.hasOneOf(route.roles())) {
      throw new ProblemException(notAllowed());
    }
    if (visit.mustChangePassword() && !BEFORE_PASSWORD_CHANGE.contains(route.path())) {
      throw new ProblemException(passwordChangeNeeded());
    }
    if (!BY_ITSELF.contains(route.path())) {
      access.seen(token, visit);
    }
    viewer.attachTo(context);
    BooleanSupplier stillIn =
        () ->
            access
                .visit(token)
                .filter(now -> viewer(now.account()).hasOneOf(route.roles()))
                .isPresent();
    staysIn(context, stillIn);
  }

  private static void requireCsrfToken(Context context, Visit visit) {
    String given = context.header(CSRF_HEADER);
    if (given == null
        || !MessageDigest.isEqual(given.getBytes(UTF_8), visit.csrf().getBytes(UTF_8))) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.FORBIDDEN,
              "BAD_CSRF_TOKEN",
              "The page is of another session",
              "Load the page again, or send what GET /api/session gives as csrf in the header "
                  + CSRF_HEADER
                  + "."));
    }
  }

  private static Viewer viewer(Account account) {
    return new Viewer(account.name(), account.pseudonym(), account.roles(), account.limits());
  }

  private static Problem notLoggedIn() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "NOT_LOGGED_IN",
        "You are not logged in",
        "Log in, or log in again if you were.");
  }

  private static Problem notAllowed() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "NOT_ALLOWED",
        "Your roles do not allow this",
        "Ask an admin if you need it.");
  }

  private static Problem passwordChangeNeeded() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "PASSWORD_CHANGE_NEEDED",
        "Your password was for one log-in",
        "Choose a password of your own first.");
  }
}
