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
    if (!ours || origin != null && !origin.equals(own(context))) {
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

  /** Where the browser finds the console: scheme, host and port. */
  String own(Context context) {
    if (publicUrl == null) {
      return context.scheme() + "://" + context.host();
    }
    String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
    return publicUrl.getScheme() + "://" + publicUrl.getHost() + port;
  }
}
