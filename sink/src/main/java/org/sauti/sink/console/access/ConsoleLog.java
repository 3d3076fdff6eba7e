package org.sauti.sink.console.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Values by key that all instances of the console share. The latest write of a key wins. Safe to
 * share between threads.
 */
public interface ConsoleLog {

  /** The value of a key. */
  Optional<byte[]> get(String key);

  /** A copy of all values whose keys start like this, by key. */
  Map<String, byte[]> startingWith(String prefix);

  /**
   * Gives a key a value.
   *
   * @param value null to remove the key
   * @return completes when {@link #get} on this instance sees the value; fails when it could not be
   *     written
   */
  CompletableFuture<Void> write(String key, byte[] value);
}
