package org.sauti.classify.model;

import java.util.Objects;

/**
 * A text to judge.
 *
 * @param text plain text without markup, can be empty
 * @param declaredLanguage BCP 47 tag that the author or the platform declared, nullable
 */
public record TextInput(String text, String declaredLanguage) {
  public TextInput {
    Objects.requireNonNull(text, "text");
  }
}
