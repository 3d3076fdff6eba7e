package org.sauti.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sauti.benchmarks.result.BenchmarkResult;
import org.sauti.benchmarks.result.Machine;
import org.sauti.benchmarks.result.Measurement;
import org.sauti.benchmarks.result.ResultFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all benchmarks can be told. To be used as a {@link Mixin}; made before anything runs. */
public final class BenchmarkOptions {
  private final String date =
      InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS).toString();
  private final Machine machine = Machine.now();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--quick",
      description = "A few seconds with small inputs: shows that it works, says nothing of speed.")
  private boolean quick;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "How often everything is measured, in turn (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--output",
      defaultValue = "benchmarks/results",
      description = "Folder of the results (default: ${DEFAULT-VALUE}).")
  private Path output;

  /** Whether only to show that it works. */
  public boolean quick() {
    return quick;
  }

  /** How often to measure; once when quick. */
  public int rounds() {
    return quick ? 1 : rounds;
  }

  /** One of two, depending on whether it has to be quick. */
  public int size(int full, int small) {
    return quick ? small : full;
  }

  /** Where results lie. */
  public ResultFolder results() {
    return new ResultFolder(output);
  }

  /** Tells whoever waits how far it is. */
  public void say(String line) {
    command.commandLine().getErr().println(line);
  }

  /** Records a result. */
  public void record(
      String benchmark,
      Map<String, String> settings,
      List<Measurement> measurements,
      List<String> notes)
      throws IOException {
    BenchmarkResult result =
        new BenchmarkResult(benchmark, date, commandLine(), machine, settings, measurements, notes);
    say("Written to " + results().write(result));
  }

  private String commandLine() {
    List<String> words = new ArrayList<>();
    words.add("java");
    words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    words.add(command.userObject().getClass().getName());
    words.addAll(command.commandLine().getParseResult().originalArgs());
    return String.join(" ", words);
  }
}
