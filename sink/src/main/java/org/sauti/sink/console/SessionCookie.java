package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.sauti.sink.console.access.AccessSettings;

/** The cookie that holds the secret of a session. No script and no other site can use it. */
final class SessionCookie {
  static final String NAME = "sauti_session";

  private final AccessSettings settings;

  SessionCookie(AccessSettings settings) {
    this.settings = settings;
  }

  /** The secret that came with a request, null for none. */
  static String read(Context context) {
    return context.cookie(NAME);
  }

  /** The browser forgets it when it closes; the service, when the session is over. */
  void write(Context context, String token) {
    context.cookie(cookie(context, token));
  }

  void clear(Context context) {
    Cookie cookie = cookie(context, "");
    cookie.setMaxAge(0);
    context.cookie(cookie);
  }

  private Cookie cookie(Context context, String value) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setSecure(isSecure(context));
    return cookie;
  }

  /** Whether the browser asks over HTTPS. */
  boolean isSecure(Context context) {
    return settings.isHttps() || "https".equals(context.scheme());
  }
}
