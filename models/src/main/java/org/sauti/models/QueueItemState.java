package org.sauti.models;

/** Where an item is in its life. */
public enum QueueItemState {
  /** A decision is needed; the item waits in its queue, or a moderator has claimed it. */
  OPEN,
  /** A moderator decided. */
  DECIDED,
  /** Nobody decided, and nobody needs to: the comment was deleted or is no longer flagged. */
  CLOSED
}
