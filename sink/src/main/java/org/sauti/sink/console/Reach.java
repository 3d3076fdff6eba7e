package org.sauti.sink.console;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sauti.sink.queue.ItemFilter;
import org.sauti.sink.queue.QueueReader;
import org.sauti.sink.queue.QueueSummary;
import org.sauti.sink.queue.TakeFilter;

/** What people's limits let them have, in the terms of the queues. */
final class Reach {
  private final QueueReader reader;

  /**
   * @param reader knows the queues and the languages in them
   */
  Reach(QueueReader reader) {
    this.reader = reader;
  }

  /** The queues that somebody works, of those that ever had an item. */
  List<String> queues(Viewer viewer) {
    return reader.queues().stream().map(QueueSummary::name).filter(viewer::mayWork).toList();
  }

  /** The items that somebody may see, their queues apart. */
  ItemFilter items(Viewer viewer) {
    return ItemFilter.of(viewer.limits().harms(), languages(viewer.limits()));
  }

  /** What somebody may be given. */
  TakeFilter wishes(Viewer viewer) {
    Limits limits = viewer.limits();
    return new TakeFilter(
        viewer.pseudonym(), Set.of(), limits.harms(), limits.queues(), languages(limits));
  }

  /** A limit stands for all that is written in the language, the queues know each tag alone. */
  private Set<String> languages(Limits limits) {
    Set<String> languages = new TreeSet<>(limits.languages());
    if (!languages.isEmpty()) {
      reader.queues().stream()
          .flatMap(queue -> queue.openByLanguage().keySet().stream())
          .filter(limits::allowsLanguage)
          .forEach(languages::add);
    }
    return languages;
  }
}
