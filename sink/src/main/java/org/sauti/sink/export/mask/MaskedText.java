package org.sauti.sink.export.mask;

import java.util.Map;
import java.util.Objects;

/**
 * A text without the personal data that were found in it.
 *
 * @param text with tokens in their place
 * @param found how many of each kind there were; kinds of which there were none are missing
 */
public record MaskedText(String text, Map<PersonalData, Integer> found) {
  public MaskedText {
    Objects.requireNonNull(text, "text");
    found = Map.copyOf(found);
  }
}
