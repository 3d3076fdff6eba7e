package org.sauti.sink.console;

import java.util.Set;

/** What a person may do. Somebody can have several. */
public enum Role {
  /** Works the queues. */
  MODERATOR,
  /** Sees how the work goes, decides what is disputed, and may act on what others have. */
  LEAD,
  /** Takes labelled data out. */
  RESEARCHER,
  /** Says who may do what. */
  ADMIN;

  /** Those who work on items. */
  public static final Set<Role> WORKING = Set.of(MODERATOR, LEAD);

  /** Anybody who has logged in. */
  public static final Set<Role> ANYBODY = Set.of(values());
}
