package org.sauti.ingest.decode;

/** Why a document or a part of it is no comment to judge. The set is closed: each has a metric. */
public enum SkipReason {
  /** A like, a join, typing, a stub: an event about something else. */
  NOT_A_COMMENT,
  /** A boost, repost or forward: the words of somebody else, judged where they were written. */
  REPOST,
  /** A post with media and no words, or whose words the platform withheld. */
  NO_TEXT,
  /** A direct or private message. */
  NOT_PUBLIC,
  /** Written by the platform: joins, pins, staff notices. */
  SYSTEM_MESSAGE,
  /** An update that changed no word: a link preview, a poll refresh. */
  NO_EDIT,
  /** Cannot be read by anybody but its addressees. */
  ENCRYPTED,
  /** A whole account was removed, not a comment. */
  ACCOUNT
}
