package org.sauti.sink.queue;

/** The state of the queues cannot be read now, but probably soon. */
public final class QueueUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueueUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
