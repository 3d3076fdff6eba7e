package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.List;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.AccountException;
import org.sauti.sink.console.access.OidcAttempt;
import org.sauti.sink.console.access.OidcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Coming in through an OpenID provider. The browser goes there and back by itself, so whatever goes
 * wrong is told by the page that it ends on.
 */
final class OidcRoutes {
  static final String BEGIN = "/api/session/oidc";
  static final String CALLBACK = "/api/session/oidc/callback";

  private static final Logger LOG = LoggerFactory.getLogger(OidcRoutes.class);
  private static final String COOKIE = "sauti_oidc";
  private static final int COOKIE_SECONDS = 600;
  private static final String NOT_ALLOWED = "/?sign-in=not-allowed";
  private static final String FAILED = "/?sign-in=failed";

  private final Access access;
  private final SessionCookie session;
  private final RequestOrigin origin;

  OidcRoutes(Access access) {
    this.access = access;
    this.session = new SessionCookie(access.settings());
    this.origin = new RequestOrigin(access.settings().publicUrl());
  }

  List<Route> all() {
    return List.of(Route.open(BEGIN, this::begin), Route.open(CALLBACK, this::end));
  }

  private void begin(Context context) {
    requireProvider();
    try {
      OidcAttempt attempt = access.beginOidc(redirect(context));
      context.cookie(cookie(context, attempt.remembered(), COOKIE_SECONDS));
      context.redirect(attempt.location().toString());
    } catch (OidcException e) {
      LOG.warn("cannot log in through the OpenID provider: {}", e.getMessage());
      context.redirect(FAILED);
    }
  }

  private void end(Context context) {
    requireProvider();
    String remembered = context.cookie(COOKIE);
    context.cookie(cookie(context, "", 0));
    if (remembered == null) {
      context.redirect(FAILED);
      return;
    }
    URI redirect = redirect(context);
    try {
      access
          .endOidc(URI.create(redirect + "?" + context.queryString()), remembered, redirect)
          .ifPresentOrElse(
              token -> {
                session.write(context, token);
                context.redirect("/");
              },
              () -> context.redirect(NOT_ALLOWED));
    } catch (OidcException | AccountException | IllegalArgumentException e) {
      LOG.warn("cannot log in through the OpenID provider: {}", e.getMessage());
      context.redirect(FAILED);
    }
  }

  private void requireProvider() {
    if (access.settings().oidc() == null) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.NOT_FOUND,
              "NO_PROVIDER",
              "There is no OpenID provider",
              "Log in with a name and a password."));
    }
  }

  private URI redirect(Context context) {
    return URI.create(origin.own(context) + CALLBACK);
  }

  /** Lax, for it is the provider's page that sends the browser back. */
  private Cookie cookie(Context context, String value, int seconds) {
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setPath(BEGIN);
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    cookie.setSecure(session.isSecure(context));
    return cookie;
  }
}
