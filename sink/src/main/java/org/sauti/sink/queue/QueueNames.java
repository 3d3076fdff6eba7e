package org.sauti.sink.queue;

/** Queues that the service itself fills; all others come from the policy. */
public final class QueueNames {
  /** What moderators passed up, and what two of them decided differently: for leads. */
  public static final String ESCALATED = "escalated";

  private QueueNames() {}
}
