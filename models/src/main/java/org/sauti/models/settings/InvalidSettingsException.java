package org.sauti.models.settings;

import java.util.List;
import java.util.stream.Collectors;

/** A settings file has mistakes; the message lists all of them, one a line. */
public final class InvalidSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingsProblem> problems;

  public InvalidSettingsException(List<SettingsProblem> problems) {
    super(problems.stream().map(SettingsProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes in the order of their lines. */
  public List<SettingsProblem> problems() {
    return problems;
  }
}
