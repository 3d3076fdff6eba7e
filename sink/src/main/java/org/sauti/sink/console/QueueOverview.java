package org.sauti.sink.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sauti.sink.queue.QueueReader;
import org.sauti.sink.queue.QueueSummary;

/** All queues as people see them: what waits, how fast it comes and goes, who is there. */
final class QueueOverview {
  private final QueueReader reader;
  private final QueueCatalog catalog;
  private final QueueRates rates;
  private final Presence presence;

  QueueOverview(QueueReader reader, QueueCatalog catalog, QueueRates rates, Presence presence) {
    this.reader = reader;
    this.catalog = catalog;
    this.rates = rates;
    this.presence = presence;
  }

  /** Every queue that is known, in the order in which moderators see them. */
  List<QueueLine> all() {
    Map<String, QueueSummary> summaries = new LinkedHashMap<>();
    reader.queues().forEach(summary -> summaries.put(summary.name(), summary));
    SortedMap<String, SortedSet<String>> viewers = presence.board(sighting -> true).queues();
    return catalog.ordered(summaries.keySet()).stream()
        .map(
            name ->
                QueueLine.of(
                    summaries.getOrDefault(name, empty(name)),
                    catalog.titles(name),
                    rates.lastHour(name),
                    viewers.getOrDefault(name, new TreeSet<>())))
        .toList();
  }

  /** Those that somebody works. */
  static List<QueueLine> of(Viewer viewer, List<QueueLine> all) {
    return all.stream().filter(queue -> viewer.mayWork(queue.name())).toList();
  }

  private static QueueSummary empty(String name) {
    return new QueueSummary(name, 0, 0, null, null, new TreeMap<>());
  }
}
