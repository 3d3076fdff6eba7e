package org.sauti.ingest.pseudonym;

/** Replaces the id that a platform gives to a person. */
@FunctionalInterface
public interface Pseudonymiser {

  /** Keeps ids as they are: for people who debug a producer, never for a stream. */
  Pseudonymiser RAW_IDS = (platform, id) -> id;

  /**
   * The name to use in place of an id, the same one for the same platform and id.
   *
   * @param platform the platform's name
   * @param id the person's id there
   */
  String pseudonymOf(String platform, String id);
}
