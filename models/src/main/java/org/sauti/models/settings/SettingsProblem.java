package org.sauti.models.settings;

import java.util.Objects;

/**
 * One mistake in a settings file.
 *
 * @param source name of the file, or of the environment variable
 * @param line line in the file, from 1; 0 when the mistake has no line
 * @param message what is wrong and what would be right
 */
public record SettingsProblem(String source, int line, String message) {
  public SettingsProblem {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return line > 0 ? source + ":" + line + ": " + message : source + ": " + message;
  }
}
