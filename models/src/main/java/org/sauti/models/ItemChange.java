package org.sauti.models;

/** Why a flagged item is sent. */
public enum ItemChange {
  /** A moderator should look at the comment. */
  FLAGGED,
  /** The comment was edited and the reason to look is gone. */
  CLEARED,
  /** The comment was deleted. */
  DELETED
}
