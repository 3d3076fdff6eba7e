package org.sauti.sink.queue;

/** The queue cannot start; the message says in one line what to do. */
public final class QueueStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueueStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
