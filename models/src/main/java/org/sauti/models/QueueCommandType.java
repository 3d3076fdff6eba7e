package org.sauti.models;

/** What a {@link QueueCommand} asks for. */
public enum QueueCommandType {
  /** Take the item for oneself, for a limited time; again by its holder: for longer. */
  CLAIM,
  /** Give a claimed item back to its queue. */
  RELEASE,
  /** Decide on a claimed item. */
  DECIDE
}
