package org.sauti.sink.console;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sauti.sink.queue.QueueNames;

/** What people read of the queues: the policy's, and that which the service itself fills. */
final class QueueCatalog {
  private static final QueueInfo ESCALATED =
      new QueueInfo(
          QueueNames.ESCALATED,
          Map.of("en", "For leads"),
          "What moderators passed up, and what two of them decided differently.");

  private final Map<String, QueueInfo> byName = new LinkedHashMap<>();

  /**
   * @param queues the policy's, in its order
   */
  QueueCatalog(List<QueueInfo> queues) {
    queues.forEach(queue -> byName.put(queue.name(), queue));
    byName.putIfAbsent(QueueNames.ESCALATED, ESCALATED);
  }

  /** In the order in which moderators see them. */
  List<QueueInfo> all() {
    return List.copyOf(byName.values());
  }

  /** Titles by BCP 47 tag, none for a queue that the policy no longer has. */
  Map<String, String> titles(String queue) {
    QueueInfo info = byName.get(queue);
    return info == null ? Map.of() : info.titles();
  }

  /** Names of all queues in the order in which moderators see them; unknown ones come last. */
  Set<String> ordered(Set<String> others) {
    Set<String> names = new LinkedHashSet<>(byName.keySet());
    names.addAll(new TreeSet<>(others));
    return names;
  }
}
