package org.sauti.app.job;

/** What of the pipeline a job runs: all of it, or one stage with Kafka before and behind it. */
public enum Part {
  /** Raw topics to flagged items, without a topic in between. */
  ALL,
  /** Raw topics to {@code sauti.comments}. */
  INGEST,
  /** {@code sauti.comments} to {@code sauti.scored}. */
  CLASSIFY,
  /** {@code sauti.scored} to {@code sauti.flagged}. */
  ENRICH
}
