package org.sauti.models;

/** What a {@link QueueCommand} asks for. */
public enum QueueCommandType {
  /** Take the item for oneself, for a limited time; again by its holder: for longer. */
  CLAIM,
  /** Give a claimed item back to its queue. */
  RELEASE,
  /**
   * Decide on a claimed item; on a decided one that waits for a review: say what one would have
   * decided.
   */
  DECIDE,
  /** Take the latest decision back; the item is the sender's again. */
  UNDO,
  /** Pass an item up to those with more say. */
  ESCALATE,
  /** Put an item into another queue. */
  MOVE,
  /** Say which harms a text has, apart from a decision. */
  LABEL,
  /** Write something down for the others. */
  NOTE,
  /** Give a claimed item back and never be offered it again. */
  SKIP,
  /** Ask that somebody else looks at a decided item too. */
  REQUEST_REVIEW,
  /** Make the decision of an item the known answer by which others are measured. */
  MAKE_GOLDEN
}
