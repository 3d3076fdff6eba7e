package org.sauti.models;

/**
 * Why a record was put aside. The set is closed: each code has a metric, and whoever reads dead
 * letters can rely on it.
 */
public enum RejectCode {
  /** The record has no value, or only white space. */
  EMPTY_RECORD("send one document per record"),
  /** The bytes are not UTF-8. */
  INVALID_UTF8("send UTF-8"),
  /** The bytes are not JSON. */
  MALFORMED_JSON("send one complete JSON document per record"),
  /** The bytes are no Avro record of a schema that Sauti knows. */
  MALFORMED_AVRO("use single-object encoding with a published Comment schema"),
  /** A member has another JSON type than the format says. */
  WRONG_TYPE("see the format's documentation for the type of each member"),
  /** A value that is there cannot be read, such as a time or an id in no known form. */
  INVALID_VALUE("see the format's documentation for the form of each member"),
  /** The document is not of the platform that its topic is bound to. */
  UNKNOWN_DOCUMENT("check which platform the topic is bound to"),
  /** The platform is not one that Sauti or the configuration knows. */
  UNKNOWN_PLATFORM("name it under ingest.platforms in the configuration"),
  /** A comment without an id. */
  MISSING_ID("give every comment an id"),
  /** A comment without a text. */
  MISSING_TEXT("give every comment a text, or send its deletion"),
  /** A comment without a time. */
  MISSING_TIME("give every comment the time it was written"),
  /** A text over the size limit. */
  TEXT_TOO_LONG("split it, or raise ingest.max-text-bytes"),
  /** A time later than the record's own, beyond the allowed clock skew. */
  FUTURE_TIMESTAMP("check the producer's clock, and seconds against milliseconds"),
  /** The model could not judge the text. */
  SCORING_FAILED("see the classifier's log, then replay");

  private final String remedy;

  RejectCode(String remedy) {
    this.remedy = remedy;
  }

  /** What to do about it, as half a sentence. */
  public String remedy() {
    return remedy;
  }
}
