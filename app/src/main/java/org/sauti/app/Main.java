package org.sauti.app;

import org.sauti.app.cli.SautiCommand;

/** Parses the command line and runs the command. */
public final class Main {
  private Main() {}

  /** Exit codes: 0 done, 1 done in part or failed inside, 2 something to mend in the input. */
  public static void main(String[] arguments) {
    System.exit(SautiCommand.commandLine().execute(arguments));
  }
}
