package org.sauti.ingest;

/** Where a job that starts without a checkpoint begins to read a raw topic. */
public enum StartingOffsets {
  /** Where the consumer group stopped; at the beginning where it never read. */
  COMMITTED,
  /** At the beginning. */
  EARLIEST
}
