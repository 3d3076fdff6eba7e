package org.sauti.sink.export;

import java.util.function.LongConsumer;

/** Datasets of what moderators decided, and the wishes of people to be in none. */
public interface DatasetExports {
  /**
   * Gathers what was decided in a period.
   *
   * @param progress is told how many records were read
   * @return what can be written; close it afterwards
   * @throws ExportException when Kafka does not answer or there is no room for temporary files
   */
  GatheredItems gather(ExportPeriod period, LongConsumer progress);

  /**
   * Leaves a person out of all datasets made from now on: what they wrote and what was written at
   * them. Returns when the wish is safe.
   *
   * @param person keyed hash of the person's id, as comments have it
   * @param requestedBy pseudonym of who writes the wish down
   * @throws ExportException when Kafka does not answer
   */
  void erase(String person, String requestedBy);
}
