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
  /** A decision was taken back; the item is open and its sender's, or closed without a comment. */
  UNDONE,
  /** The item was passed up to those with more say. */
  ESCALATED,
  /** The item is in another queue. */
  MOVED,
  /** Somebody said which harms the text has. */
  LABELLED,
  /** Somebody wrote a note. */
  NOTED,
  /** Somebody gave the item back for others to decide. */
  SKIPPED,
  /** A second look at a decided item is wanted. */
  REVIEW_REQUESTED,
  /** Somebody is about to give a second opinion. */
  REVIEW_CLAIMED,
  /** A second opinion agreed, or a known answer was asked for. */
  REVIEWED,
  /** A second opinion differed; the item is open again for those with more say. */
  DISPUTED,
  /** The item's decision became a known answer. */
  MADE_GOLDEN,
  /** A command was not done; the item is as it was. */
  REFUSED,
  /** A command had been answered before; the item is as it was. */
  REPEATED
}
