package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.Objects;

/**
 * What a moderator wrote down for the others.
 *
 * @param text in their words
 * @param moderator pseudonym of who wrote it
 * @param at when
 */
public record Note(String text, String moderator, Instant at) {
  public Note {
    notBlank(text, "text");
    notBlank(moderator, "moderator");
    Objects.requireNonNull(at, "at");
  }
}
