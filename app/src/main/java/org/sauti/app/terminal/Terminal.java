package org.sauti.app.terminal;

/** What the launcher found out about the streams of this process, which Java cannot ask. */
public final class Terminal {
  private Terminal() {}

  /** Whether somebody at a terminal can answer questions. */
  public static boolean answers() {
    return Boolean.getBoolean("sauti.stdin.terminal") && watchesErrors();
  }

  /** Whether standard error is a terminal. */
  public static boolean watchesErrors() {
    return Boolean.getBoolean("sauti.stderr.terminal");
  }

  /** Whether standard output is a terminal. */
  public static boolean watchesOutput() {
    return Boolean.getBoolean("sauti.stdout.terminal");
  }
}
