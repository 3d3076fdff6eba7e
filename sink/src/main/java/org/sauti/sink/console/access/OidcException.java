package org.sauti.sink.console.access;

/** Somebody could not be let in through the OpenID provider; the message says why, for the log. */
public final class OidcException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OidcException(String message) {
    super(message);
  }

  OidcException(String message, Throwable cause) {
    super(message, cause);
  }
}
