package org.sauti.sink.queue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;

/**
 * Adds up counters, and statistics that were added up elsewhere. Rows that differ in their numbers
 * alone become one; they are kept in the order in which they are told. Not safe to share between
 * threads.
 */
final class StatisticsSum {
  private static final double MILLIONTHS = 1e6;

  private final Map<String, Statistics.Arrived> arrived = new TreeMap<>();
  private final Map<String, Statistics.Decided> decided = new TreeMap<>();
  private final Map<String, Statistics.AgeCount> openByAge = new TreeMap<>();
  private final Map<String, Statistics.AgeCount> waitedBefore = new TreeMap<>();
  private final Map<String, Map<String, Statistics.Pair>> pairs = new TreeMap<>();
  private final Map<String, Function<List<Statistics.Pair>, Statistics.Agreement>> agreements =
      new TreeMap<>();
  private final Map<String, Statistics.Overturned> overturned = new TreeMap<>();
  private final Map<String, Statistics.Precision> precision = new TreeMap<>();
  private final Map<String, Statistics.Drift> drift = new TreeMap<>();
  private final Map<String, Statistics.KnownAnswers> golden = new TreeMap<>();

  /** Adds the value of one counter. */
  void add(StatisticKey key, StatisticsStep step, long count) {
    Instant at = step.startOf(key.startOfHour());
    List<String> dimensions = key.dimensions();
    switch (key.kind()) {
      case ARRIVED -> add(new Statistics.Arrived(at, dimensions.get(0), count));
      case DECIDED -> {
        ModerationAction action = ModerationAction.valueOf(dimensions.get(2));
        add(new Statistics.Decided(at, dimensions.get(0), dimensions.get(1), action, count));
        add(new Statistics.Overturned(at, dimensions.get(0), 0, count));
      }
      case WAITED -> addWaited(ageCount(dimensions.get(0), dimensions.get(1), count));
      case CONFIRMED -> addFindings(at, dimensions, count, 0, 0);
      case REFUTED -> addFindings(at, dimensions, 0, count, 0);
      case EXPECTED -> addFindings(at, dimensions, 0, 0, count / MILLIONTHS);
      case ACTIONS ->
          add(
              null,
              dimensions.get(0),
              new Statistics.Pair(dimensions.get(1), dimensions.get(2), count));
      case LABELS ->
          add(
              harm(dimensions.get(0)),
              dimensions.get(1),
              new Statistics.Pair(dimensions.get(2), dimensions.get(3), count));
      case OVERTURNED -> add(new Statistics.Overturned(at, dimensions.get(0), count, 0));
      case RIGHT -> add(new Statistics.KnownAnswers(dimensions.get(0), count, 0));
      case WRONG -> add(new Statistics.KnownAnswers(dimensions.get(0), 0, count));
    }
  }

  /** Adds items that wait. */
  void addOpen(Statistics.AgeCount open) {
    put(openByAge, open, StatisticsSum::plus, open.queue(), sortable(open.upToMinutes()));
  }

  /** Adds what was added up elsewhere. */
  void add(Statistics other) {
    other.arrived().forEach(this::add);
    other.decided().forEach(this::add);
    other.ageing().openByAge().forEach(this::addOpen);
    other.ageing().waitedBefore().forEach(this::addWaited);
    other
        .agreement()
        .forEach(
            agreement ->
                agreement
                    .pairs()
                    .forEach(pair -> add(agreement.harm(), agreement.language(), pair)));
    other.overturned().forEach(this::add);
    other.precision().forEach(this::add);
    other.drift().forEach(this::add);
    other.golden().forEach(this::add);
  }

  Statistics total() {
    List<Statistics.Agreement> agreement =
        agreements.entrySet().stream()
            .map(entry -> entry.getValue().apply(List.copyOf(pairs.get(entry.getKey()).values())))
            .toList();
    return new Statistics(
        List.copyOf(arrived.values()),
        List.copyOf(decided.values()),
        new Statistics.Ageing(List.copyOf(openByAge.values()), List.copyOf(waitedBefore.values())),
        agreement,
        List.copyOf(overturned.values()),
        List.copyOf(precision.values()),
        List.copyOf(drift.values()),
        List.copyOf(golden.values()));
  }

  private void add(Statistics.Arrived row) {
    put(
        arrived,
        row,
        (a, b) -> new Statistics.Arrived(a.at(), a.queue(), a.count() + b.count()),
        row.at().toString(),
        row.queue());
  }

  private void add(Statistics.Decided row) {
    put(
        decided,
        row,
        (a, b) ->
            new Statistics.Decided(
                a.at(), a.queue(), a.moderator(), a.action(), a.count() + b.count()),
        row.at().toString(),
        row.queue(),
        row.moderator(),
        row.action().name());
  }

  private void addWaited(Statistics.AgeCount waited) {
    put(waitedBefore, waited, StatisticsSum::plus, waited.queue(), sortable(waited.upToMinutes()));
  }

  private void add(Harm harm, String language, Statistics.Pair pair) {
    String about = key(harm == null ? "" : sortable(harm.ordinal()), language);
    agreements.put(about, all -> Statistics.Agreement.of(harm, language, all));
    put(
        pairs.computeIfAbsent(about, any -> new TreeMap<>()),
        pair,
        (a, b) -> new Statistics.Pair(a.first(), a.second(), a.count() + b.count()),
        pair.first(),
        pair.second());
  }

  private void add(Statistics.Overturned row) {
    put(
        overturned,
        row,
        (a, b) ->
            new Statistics.Overturned(a.at(), a.queue(), a.count() + b.count(), a.of() + b.of()),
        row.at().toString(),
        row.queue());
  }

  private void addFindings(
      Instant at, List<String> dimensions, long confirmed, long refuted, double expected) {
    Harm harm = harm(dimensions.get(0));
    String language = dimensions.get(1);
    add(new Statistics.Drift(harm, language, at, expected, confirmed, confirmed + refuted));
    if (confirmed + refuted > 0) {
      String model = dimensions.get(2) + " " + dimensions.get(3);
      add(new Statistics.Precision(harm, language, model, confirmed, refuted));
    }
  }

  private void add(Statistics.Precision row) {
    put(
        precision,
        row,
        (a, b) ->
            new Statistics.Precision(
                a.harm(),
                a.language(),
                a.model(),
                a.confirmed() + b.confirmed(),
                a.refuted() + b.refuted()),
        sortable(row.harm().ordinal()),
        row.language(),
        row.model());
  }

  private void add(Statistics.Drift row) {
    put(
        drift,
        row,
        (a, b) ->
            new Statistics.Drift(
                a.harm(),
                a.language(),
                a.at(),
                a.expected() + b.expected(),
                a.seen() + b.seen(),
                a.count() + b.count()),
        sortable(row.harm().ordinal()),
        row.language(),
        row.at().toString());
  }

  private void add(Statistics.KnownAnswers row) {
    put(
        golden,
        row,
        (a, b) ->
            new Statistics.KnownAnswers(
                a.moderator(), a.right() + b.right(), a.wrong() + b.wrong()),
        row.moderator());
  }

  private static Statistics.AgeCount plus(Statistics.AgeCount a, Statistics.AgeCount b) {
    return new Statistics.AgeCount(a.queue(), a.upToMinutes(), a.count() + b.count());
  }

  private static Statistics.AgeCount ageCount(String queue, String upToMinutes, long count) {
    return new Statistics.AgeCount(queue, Long.parseLong(upToMinutes), count);
  }

  private static Harm harm(String label) {
    return Harm.ofLabel(label)
        .orElseThrow(() -> new IllegalStateException("no harm has the label " + label));
  }

  private static String sortable(long number) {
    return String.format(Locale.ROOT, "%012d", number);
  }

  private static String key(String... parts) {
    return String.join("\u0000", parts);
  }

  private static <R> void put(
      Map<String, R> rows, R row, BinaryOperator<R> plus, String... keyParts) {
    rows.merge(key(keyParts), row, plus);
  }
}
