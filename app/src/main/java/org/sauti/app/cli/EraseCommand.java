package org.sauti.app.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.sauti.app.UserException;
import org.sauti.app.config.SautiConfig;
import org.sauti.sink.export.KafkaDatasetExports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sauti erase}: leaves a person out of all datasets. */
@Command(
    name = "erase",
    header = "Leaves a person out of all datasets from now on.",
    description = {
      "Writes down that a person wants to be in no dataset: what they wrote and what",
      "was written at them is left out of every export from now on. Copies that were",
      "made before do not change: make them anew and delete the old ones."
    },
    mixinStandardHelpOptions = true)
public final class EraseCommand implements Callable<Integer> {
  private static final String REQUESTED_BY = "command-line";
  private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;

  @Parameters(
      paramLabel = "PERSON",
      description = "The person's pseudonymous id, as a comment's author or target has it.")
  private String person;

  @Override
  public Integer call() {
    if (!PERSON.matcher(person).matches()) {
      throw new UserException(
          "PERSON is the id that a comment's author or target has on the item's page, such as"
              + " 0f1e2d3c4b5a69788796a5b4c3d2e1f0, and no name");
    }
    SautiConfig settings = config.load();
    KafkaDatasetExports.standard(
            settings.kafka().clientStrings(),
            settings.kafka().replicationFactor(),
            InstantSource.system())
        .erase(person, REQUESTED_BY);
    spec.commandLine().getOut().println(person + " is left out of every export from now on");
    spec.commandLine().getOut().flush();
    return 0;
  }
}
