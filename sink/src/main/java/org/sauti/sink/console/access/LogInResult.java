package org.sauti.sink.console.access;

import java.time.Duration;

/**
 * What came of a try to log in.
 *
 * @param token the secret of the new session; null when there is none
 * @param retryAfter how long to wait before the next try; zero when this one counted
 */
public record LogInResult(String token, Duration retryAfter) {
  static LogInResult in(String token) {
    return new LogInResult(token, Duration.ZERO);
  }

  static LogInResult refused() {
    return new LogInResult(null, Duration.ZERO);
  }

  static LogInResult later(Duration retryAfter) {
    return new LogInResult(null, retryAfter);
  }

  /** Whether they are in. */
  public boolean isIn() {
    return token != null;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "LogInResult[in=" + isIn() + ", retryAfter=" + retryAfter + "]";
  }
}
