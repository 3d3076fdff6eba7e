package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.Objects;

/**
 * The wish of a person that nothing they wrote, and nothing written at them, leaves in datasets.
 *
 * @param person keyed hash of the person's id, as {@link Comment#authorId()} has it
 * @param requestedBy pseudonym of who wrote the wish down
 * @param requestedAt when
 */
public record Erasure(String person, String requestedBy, Instant requestedAt) {
  public Erasure {
    notBlank(person, "person");
    notBlank(requestedBy, "requestedBy");
    Objects.requireNonNull(requestedAt, "requestedAt");
  }
}
