package org.sauti.sink.console.access;

import java.net.URI;

/**
 * The beginning of a log-in through the OpenID provider.
 *
 * @param location where the browser should go
 * @param remembered what the browser must bring back with the provider's answer: only the browser
 *     that began a log-in can end it
 */
public record OidcAttempt(URI location, String remembered) {
  /** Without what only the browser may know. */
  @Override
  public String toString() {
    return "OidcAttempt";
  }
}
