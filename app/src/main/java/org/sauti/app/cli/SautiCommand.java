package org.sauti.app.cli;

import java.util.List;
import org.sauti.app.UserException;
import org.sauti.models.DidYouMean;
import org.sauti.models.settings.InvalidSettingsException;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.sink.console.access.AccountException;
import org.sauti.sink.queue.QueueStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command line: {@code sauti COMMAND}. */
@Command(
    name = "sauti",
    description = "Finds gender-based abuse in comment streams and puts it before moderators.",
    mixinStandardHelpOptions = true,
    version = "Sauti 0.1.0",
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      QueueCommand.class,
      AccountCommand.class,
      ReplayCommand.class,
      RejectedCommand.class,
      DecodeCommand.class,
      ScoreCommand.class,
      EvaluateCommand.class,
      ModelCommand.class,
      RulesCommand.class,
      ConfigCommand.class,
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Each command explains itself: sauti COMMAND --help"})
public final class SautiCommand {
  /** Failures whose message tells people what to mend. */
  private static final List<Class<? extends RuntimeException>> MENDABLE =
      List.of(
          UserException.class,
          InvalidSettingsException.class,
          InvalidModelException.class,
          QueueStartException.class,
          AccountException.class);

  private static final Logger LOG = LoggerFactory.getLogger(SautiCommand.class);

  /** The command line with one-line errors instead of stack traces. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new SautiCommand());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(SautiCommand::report);
    commandLine.setParameterExceptionHandler(SautiCommand::refuse);
    return commandLine;
  }

  private static int refuse(CommandLine.ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    List<String> known = command.getSubcommands().keySet().stream().toList();
    String hint =
        exception instanceof CommandLine.UnmatchedArgumentException unmatched
            ? DidYouMean.hint(unmatched.getUnmatched().get(0), known)
            : "";
    complain(
        command,
        exception.getMessage()
            + hint
            + " ("
            + command.getCommandSpec().qualifiedName()
            + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static int report(
      Exception exception, CommandLine command, CommandLine.ParseResult arguments) {
    if (MENDABLE.stream().anyMatch(kind -> kind.isInstance(exception))) {
      LOG.debug("refused", exception);
      exception.getMessage().lines().forEach(line -> complain(command, line));
      return CommandLine.ExitCode.USAGE;
    }
    LOG.error("unexpected failure", exception);
    complain(
        command,
        "unexpected failure ("
            + exception.getClass().getSimpleName()
            + "); the log has the details: "
            + System.getProperty("sauti.log", "standard error"));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static void complain(CommandLine command, String line) {
    Ansi ansi = command.getColorScheme().ansi();
    command.getErr().println(ansi.new Text("@|bold,red sauti:|@ ") + line);
  }
}
