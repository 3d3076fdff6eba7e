package org.sauti.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sauti.app.SautiHome;
import org.sauti.app.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sauti model train}: the whole training of the fast model, from data to model folder. */
@Command(
    name = "train",
    header = "Trains the fast model from a folder of data.",
    description = {
      "Trains the fast model: writes features with the Java code of this checkout, teaches the",
      "models in Python, and writes model, manifest and card. Needs Python 3.11 and Maven, and one",
      "to two hours. The same data give the same model; training.json has their hashes."
    },
    mixinStandardHelpOptions = true)
public final class ModelTrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--open",
      required = true,
      paramLabel = "DIR",
      description = "Open data, *.jsonl.gz; see models/training/README.md.")
  private Path open;

  @Option(
      names = "--translated",
      required = true,
      paramLabel = "DIR",
      description = "Translated rows, *.jsonl.gz.")
  private Path translated;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "For features and Python packages (10 GB); made when missing.")
  private Path work;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The model's folder (default: models/zoo/fast).")
  private Path out;

  @Option(
      names = "--teacher",
      paramLabel = "DIR",
      description = {
        "Learn from this model folder, such as models/zoo/multilingual, instead of teaching a",
        "transformer first: half an hour instead of two."
      })
  private Path teacher;

  @Option(
      names = "--transformer",
      paramLabel = "DIR",
      description = "Write the transformer there too, for 'sauti model add'.")
  private Path transformer;

  @Option(names = "--resume", description = "Use what the work folder has of an earlier run.")
  private boolean resume;

  @Option(
      names = "--python",
      defaultValue = "python3",
      description = "Python 3.11 (default: ${DEFAULT-VALUE}).")
  private String python;

  @Override
  public Integer call() throws IOException, InterruptedException {
    requireFolder("--open", open);
    requireFolder("--translated", translated);
    Path training = SautiHome.path().resolve("models").resolve("training");
    if (!Files.isRegularFile(training.resolve("train.py"))) {
      throw new UserException(
          "there is no " + training.resolve("train.py") + ": train from a checkout of Sauti");
    }
    Files.createDirectories(work);
    Path environment = work.toAbsolutePath().resolve("python");
    Path interpreter = environment.resolve("bin").resolve("python");
    if (!Files.isExecutable(interpreter)) {
      run("makes a Python environment", List.of(python, "-m", "venv", environment.toString()));
    }
    run(
        "installs what training needs",
        List.of(
            interpreter.toString(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--requirement",
            training.resolve("requirements.txt").toString()));
    run(
        "compiles the text path",
        List.of(
            "mvn",
            "--quiet",
            "--projects",
            "models,classify",
            "compile",
            "dependency:build-classpath",
            "-Dmdep.outputFile=target/classpath.txt"));
    run("trains", trainingCommand(interpreter, training));
    return 0;
  }

  private List<String> trainingCommand(Path interpreter, Path training) {
    List<String> command = new ArrayList<>();
    command.add(interpreter.toString());
    command.add(training.resolve("train.py").toString());
    add(command, "--open", open);
    add(command, "--translated", translated);
    add(command, "--work", work);
    if (out != null) {
      add(command, "--model", out);
    }
    if (teacher != null) {
      requireFolder("--teacher", teacher);
      add(command, "--teacher", teacher);
    }
    if (transformer != null) {
      add(command, "--transformer", transformer);
    }
    if (resume) {
      command.add("--resume");
    }
    return command;
  }

  private static void add(List<String> command, String option, Path value) {
    command.add(option);
    command.add(value.toAbsolutePath().toString());
  }

  private static void requireFolder(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserException(option + ": there is no folder " + folder);
    }
  }

  /** Runs a program whose output the user sees, at the root of the checkout. */
  private void run(String what, List<String> command) throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    err.println("Sauti " + what + " ...");
    err.flush();
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(SautiHome.path().toFile()).inheritIO().start();
    } catch (IOException e) {
      throw new UserException(command.get(0) + " cannot be started: install it first", e);
    }
    int status;
    try {
      status = process.waitFor();
    } finally {
      process.destroy();
    }
    if (status != 0) {
      throw new UserException(command.get(0) + " failed with status " + status + ": see above");
    }
  }
}
