package org.sauti.sink.console.access;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.sauti.sink.Flagged;

/** Access for tests: in memory, with quick hashes. */
public final class TestAccess {
  private TestAccess() {}

  /** At noon, for ever. */
  public static Access create() {
    return create(new MemoryConsoleLog(), Clock.fixed(Flagged.NOON, ZoneOffset.UTC));
  }

  public static Access create(ConsoleLog log, InstantSource clock) {
    return create(log, clock, AccessSettings.DEFAULT);
  }

  public static Access create(ConsoleLog log, InstantSource clock, AccessSettings settings) {
    return new Access(log, settings, PasswordHashing.of(64, 1), clock);
  }
}
