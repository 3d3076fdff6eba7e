package org.sauti.models;

/** What a moderator decides. Sauti tells the platform and does nothing to the comment itself. */
public enum ModerationAction {
  /** The comment may stay as it is. */
  NO_ACTION,
  /** The platform should remove the comment. */
  REMOVE,
  /** The platform should warn the author. */
  WARN,
  /** The platform should show the comment to fewer people, or behind a warning. */
  RESTRICT
}
