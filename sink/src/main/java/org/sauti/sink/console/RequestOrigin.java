package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URI;

/** Where a request comes from. */
final class RequestOrigin {
  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final URI publicUrl;

  /**
   * @param publicUrl where browsers find the console when a proxy stands before it; nullable
   */
  RequestOrigin(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  /**
   * Refuses what a page of another site sends. Programs that are no browsers send neither of the
   * two headers, and have no cookies that others could use.
   */
  void requireOurs(Context context) {
    String site = context.header(FETCH_SITE);
    String origin = context.header(Header.ORIGIN);
    boolean ours = site == null || site.equals("same-origin") || site.equals("none");
    if (!ours || origin != null && !isOurs(origin, context)) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.FORBIDDEN,
              "OTHER_SITE",
              "The request comes from another site",
              "Log in on the console's own page."));
    }
  }

  /**
   * The address that tries are counted for. A proxy puts the address that it saw at the end; what
   * stands before that can be invented.
   */
  String address(Context context) {
    String forwarded = publicUrl == null ? null : context.header(FORWARDED_FOR);
    return forwarded == null
        ? context.ip()
        : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private boolean isOurs(String origin, Context context) {
    if (publicUrl != null && origin.equals(originOf(publicUrl))) {
      return true;
    }
    return origin.equals(context.scheme() + "://" + context.host());
  }

  private static String originOf(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}
