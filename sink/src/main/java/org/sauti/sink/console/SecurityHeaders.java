package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Map;

/** Headers that keep a hostile comment or page from doing anything in a moderator's browser. */
final class SecurityHeaders {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private SecurityHeaders() {}

  static void add(Context context) {
    HEADERS.forEach(context::header);
    // Flagged comments must not stay in a cache; pages say otherwise for themselves.
    context.header(Header.CACHE_CONTROL, "no-store");
  }
}
