package org.sauti.app.terminal;

/** What the launcher found out about the streams of this process, which Java cannot ask. */
public final class Terminal {
  private Terminal() {}

  /** Whether standard error is a terminal. */
  public static boolean watchesErrors() {
    return Boolean.getBoolean("sauti.stderr.terminal");
  }

  /** Whether standard output is a terminal. */
  public static boolean watchesOutput() {
    return Boolean.getBoolean("sauti.stdout.terminal");
  }
}
