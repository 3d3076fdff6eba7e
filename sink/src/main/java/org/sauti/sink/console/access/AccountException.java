package org.sauti.sink.console.access;

import java.util.Objects;

/** Something that cannot be done with an account; the message tells people what to do. */
public final class AccountException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What stands against it. */
  public enum Reason {
    /** There is an account with this name or pseudonym. */
    TAKEN,
    /** There is no account with this name. */
    UNKNOWN,
    /** Nobody would be left to say who may do what. */
    LAST_ADMIN,
    /** A value has no good form. */
    INVALID,
    /** The password can be guessed. */
    WEAK_PASSWORD,
    /** The password that was given as the present one is another. */
    WRONG_PASSWORD
  }

  AccountException(Reason reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  public Reason reason() {
    return reason;
  }
}
