package org.sauti.models;

/** What happened to a comment. */
public enum CommentEvent {
  /** It was written, or came back after a deletion. */
  CREATE,
  /** Its text changed; it is judged again. */
  EDIT,
  /** It is gone; an item about it is closed. */
  DELETE
}
