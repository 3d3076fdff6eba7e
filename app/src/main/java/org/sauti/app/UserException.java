package org.sauti.app;

/**
 * Something that the person at the command line can mend. The message is one line that says what is
 * wrong and what to do; it is shown without a stack trace, and the exit code is 2.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserException(String message) {
    super(message);
  }

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
