package org.sauti.sink.export;

/** A dataset cannot be made; the message says in one line what to do. */
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExportException(String message, Throwable cause) {
    super(message, cause);
  }
}
