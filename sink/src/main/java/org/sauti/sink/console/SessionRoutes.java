package org.sauti.sink.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.LogInResult;
import org.sauti.sink.console.access.Preferences;
import org.sauti.sink.console.access.Visit;

/** Coming in, leaving, and what people set for themselves. */
final class SessionRoutes {
  static final String SESSION = "/api/session";
  static final String PASSWORD = "/api/session/password";

  private final Access access;
  private final SessionCookie cookie;
  private final RequestOrigin origin;

  SessionRoutes(Access access) {
    this.access = access;
    this.cookie = new SessionCookie(access.settings());
    this.origin = new RequestOrigin(access.settings().publicUrl());
  }

  /**
   * Somebody who wants to come in.
   *
   * @param name of their account
   * @param password theirs
   */
  record LogIn(String name, String password) {
    @Override
    public String toString() {
      return "LogIn";
    }
  }

  /**
   * A change of password.
   *
   * @param old the present one
   * @param wanted the new one
   */
  record NewPassword(String old, @JsonProperty("new") String wanted) {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }

  /**
   * The ways in.
   *
   * @param oidc whether there is an OpenID provider
   * @param demo whether the terminal shows the passwords
   */
  record WaysIn(boolean oidc, boolean demo) {}

  List<Route> all() {
    return List.of(
        Route.open("/api/sign-in", this::waysIn),
        new Route(HandlerType.POST, SESSION, Set.of(), this::logIn),
        Route.get(SESSION, Role.ANYBODY, this::me),
        Route.delete(SESSION, Role.ANYBODY, this::logOut),
        Route.put(PASSWORD, Role.ANYBODY, this::changePassword),
        Route.put("/api/session/preferences", Role.ANYBODY, this::prefer));
  }

  private void waysIn(Context context) {
    context.json(new WaysIn(access.settings().oidc() != null, access.settings().demo()));
  }

  private void logIn(Context context) {
    origin.requireOurs(context);
    LogIn body = RequestBody.read(context, LogIn.class);
    if (body.name() == null || body.password() == null) {
      throw RequestBody.invalid("Give a name and a password.");
    }
    LogInResult result = access.logIn(body.name(), body.password(), origin.address(context));
    if (!result.retryAfter().isZero()) {
      throw tooManyAttempts(context, result.retryAfter());
    }
    if (!result.isIn()) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.UNAUTHORIZED,
              "BAD_CREDENTIALS",
              "Name and password do not fit together",
              "Type both again; ask an admin for a new password if you lost yours."));
    }
    answer(context, result.token());
  }

  private void me(Context context) {
    context.json(Me.of(visit(SessionCookie.read(context)), access));
  }

  private void logOut(Context context) {
    access.logOut(SessionCookie.read(context));
    cookie.clear(context);
    context.status(HttpStatus.NO_CONTENT);
  }

  private void changePassword(Context context) {
    NewPassword body = RequestBody.read(context, NewPassword.class);
    if (body.old() == null || body.wanted() == null) {
      throw RequestBody.invalid("Give the old password and the new one.");
    }
    Visit visit = visit(SessionCookie.read(context));
    Duration wait = access.tryPassword(visit.account(), origin.address(context));
    if (!wait.isZero()) {
      throw tooManyAttempts(context, wait);
    }
    answer(context, access.changePassword(visit.account(), body.old(), body.wanted()));
  }

  private void prefer(Context context) {
    Preferences wanted = RequestBody.read(context, Preferences.class);
    access.prefer(visit(SessionCookie.read(context)).account(), wanted);
    context.json(wanted);
  }

  /** Gives the browser a new session and tells the page about it. */
  private void answer(Context context, String token) {
    cookie.write(context, token);
    context.json(Me.of(visit(token), access));
  }

  private Visit visit(String token) {
    return access
        .visit(token)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "NOT_LOGGED_IN",
                        "You are not logged in",
                        "Log in again.")));
  }

  private static ProblemException tooManyAttempts(Context context, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    context.header(Header.RETRY_AFTER, Long.toString(seconds));
    return new ProblemException(
        Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "TOO_MANY_ATTEMPTS",
            "Too many attempts",
            "Wait " + seconds + " seconds, then try again."));
  }
}
