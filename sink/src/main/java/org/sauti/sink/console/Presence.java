package org.sauti.sink.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who looks at which queue and item. Somebody of whom nothing is heard for a while is gone. Safe to
 * share between threads.
 */
public final class Presence {
  /** After so much silence somebody is gone; pages speak up every 20 seconds. */
  static final Duration SILENCE = Duration.ofSeconds(45);

  private final Map<String, Sighting> latest = new ConcurrentHashMap<>();
  private final InstantSource clock;

  /**
   * @param clock the time
   */
  public Presence(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What somebody looks at.
   *
   * @param pseudonym who
   * @param queue name of a queue, null for none
   * @param item id of an item, null for none
   * @param at when
   */
  public record Sighting(String pseudonym, String queue, String item, Instant at) {}

  /**
   * All who are there, by what they look at.
   *
   * @param queues pseudonyms by the name of the queue
   * @param items pseudonyms by the id of the item
   */
  record Board(
      SortedMap<String, SortedSet<String>> queues, SortedMap<String, SortedSet<String>> items) {}

  /** Remembers what somebody looks at, unless something later is known. */
  public void saw(Sighting sighting) {
    latest.merge(
        sighting.pseudonym(),
        sighting,
        (known, told) -> told.at().isBefore(known.at()) ? known : told);
    Instant oldest = clock.instant().minus(SILENCE);
    latest.values().removeIf(known -> !known.at().isAfter(oldest));
  }

  /** Who looks at the item. */
  SortedSet<String> at(String itemId) {
    return board(sighting -> itemId.equals(sighting.item()))
        .items()
        .getOrDefault(itemId, new TreeSet<>());
  }

  /** Who is there, of these. */
  Board board(Predicate<Sighting> wanted) {
    Instant oldest = clock.instant().minus(SILENCE);
    List<Sighting> present =
        latest.values().stream()
            .filter(sighting -> sighting.at().isAfter(oldest) && wanted.test(sighting))
            .toList();
    return new Board(by(present, Sighting::queue), by(present, Sighting::item));
  }

  private static SortedMap<String, SortedSet<String>> by(
      List<Sighting> present, Function<Sighting, String> place) {
    SortedMap<String, SortedSet<String>> people = new TreeMap<>();
    for (Sighting sighting : present) {
      String name = place.apply(sighting);
      if (name != null) {
        people.computeIfAbsent(name, unused -> new TreeSet<>()).add(sighting.pseudonym());
      }
    }
    return people;
  }
}
