package org.sauti.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.sauti.app.UserException;
import org.sauti.app.demo.Demo;
import org.sauti.app.demo.DemoOptions;
import org.sauti.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sauti demo}: everything on one machine, with a sample stream. */
@Command(
    name = "demo",
    header = "Everything on this machine, with a sample stream.",
    description = {
      "Starts a real Kafka, a real Flink and the moderators' queue on this machine, and replays a",
      "sample stream of invented comments in many languages. Ctrl-C stops all of it."
    },
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rate",
      defaultValue = "5",
      description = "Records a second (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(names = "--minutes", description = "End after so many minutes (default: on Ctrl-C).")
  private Double minutes;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the moderators' page (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws Exception {
    Duration length = minutes == null ? null : Duration.ofMillis(Math.round(minutes * 60_000));
    DemoOptions options;
    try {
      options = new DemoOptions(rate, length, port);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UserException("--rate must be above 0, --minutes not negative, --port a port", e);
    }
    Demo.run(options, spec.commandLine().getOut(), Terminal.watchesOutput());
    return 0;
  }
}
