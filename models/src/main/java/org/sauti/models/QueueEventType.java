package org.sauti.models;

/** What a {@link QueueEvent} tells. */
public enum QueueEventType {
  /** A new item waits in its queue. */
  OPENED,
  /** There is news of the comment; the item's state is as it was. */
  UPDATED,
  /** A decided or closed item waits again, because its comment was edited. */
  REOPENED,
  /** No decision is needed any more. */
  CLOSED,
  /** A moderator took the item, or kept it for longer. */
  CLAIMED,
  /** The holder gave the item back. */
  RELEASED,
  /** The holder's time ran out; the item waits again. */
  CLAIM_EXPIRED,
  /** The holder decided. */
  DECIDED,
  /** A command was not done; the item is as it was. */
  REFUSED,
  /** A command had been answered before; the item is as it was. */
  REPEATED
}
