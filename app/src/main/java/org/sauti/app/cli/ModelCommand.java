package org.sauti.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sauti model}: what there is to do with models. */
@Command(
    name = "model",
    header = "Adds, combines, lists, shows and checks models.",
    description = "Adds, combines, lists, shows and checks the models of the zoo.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ModelAddCommand.class,
      ModelTrainCommand.class,
      ModelCascadeCommand.class,
      ModelListCommand.class,
      ModelShowCommand.class,
      ModelVerifyCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND")
public final class ModelCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "what with models? one of " + String.join(", ", spec.subcommands().keySet()));
  }
}
