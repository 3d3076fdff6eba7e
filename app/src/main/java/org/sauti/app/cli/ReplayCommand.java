package org.sauti.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sauti.app.UserException;
import org.sauti.app.config.SautiConfig;
import org.sauti.app.kafka.TopicSetup;
import org.sauti.app.replay.Pace;
import org.sauti.app.replay.ReplayReader;
import org.sauti.app.replay.ReplayRecord;
import org.sauti.app.replay.Replayer;
import org.sauti.app.terminal.ProgressLine;
import org.sauti.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sauti replay}: sends the lines of a file to a raw topic. */
@Command(
    name = "replay",
    header = "Sends the lines of a file to Kafka.",
    description = "Sends the lines of a file to Kafka, at a steady rate if asked.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|-",
      description = "One document a line; '-' is standard input.")
  private String file = "-";

  @Option(names = "--topic", description = "Topic to send to, e.g. raw.bluesky.")
  private String topic;

  @Option(
      names = "--rate",
      defaultValue = "0",
      description = "Records a second; 0 is as fast as it goes (default).")
  private double rate;

  @Option(
      names = "--envelopes",
      description =
          "Each line is an envelope: {\"topic\":..,\"key\":..,\"headers\":{..},\"value\":{..}}.")
  private boolean envelopes;

  @Override
  public Integer call() throws IOException {
    if (topic == null && !envelopes) {
      throw new UserException("--topic is missing: name the topic to send to");
    }
    SautiConfig settings = config.load();
    ReplayReader reader =
        envelopes ? ReplayReader.envelopes(file, topic) : ReplayReader.documents(file, topic);
    if (topic != null) {
      TopicSetup.ensure(settings.kafka(), Set.of(topic));
    }
    long sent = 0;
    try (BufferedReader lines = TextInput.open(file);
        Replayer replayer = new Replayer(settings.kafka());
        ProgressLine progress =
            new ProgressLine(
                Terminal.watchesErrors() ? spec.commandLine().getErr() : null,
                "records",
                0,
                System::nanoTime)) {
      Pace pace = new Pace(rate);
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        ReplayRecord replayed = reader.read(line, number);
        pace.await();
        replayer.send(replayed);
        progress.done(++sent);
      }
      replayer.flush();
    }
    spec.commandLine().getErr().println(sent + " records sent from " + Path.of(file).getFileName());
    return 0;
  }
}
