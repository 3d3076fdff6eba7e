package org.sauti.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sauti as a process of its own, as its users start it. */
public final class SautiProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path out;
  private final Path err;

  private SautiProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** The folder with the launcher. */
  public static Path home() {
    return Path.of(System.getProperty("sauti.home", "..")).toAbsolutePath().normalize();
  }

  /** Starts {@code ./sauti} with these arguments. */
  public static SautiProcess start(Path logs, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home().resolve("sauti").toString());
    command.addAll(Arrays.asList(arguments));
    return start(logs, environment, command, null);
  }

  /** Starts {@code ./sauti}, lets it read this, and waits for its end. */
  public static SautiProcess run(Path logs, String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home().resolve("sauti").toString());
    command.addAll(Arrays.asList(arguments));
    Path inputFile = Files.createTempFile(logs, "stdin", ".txt");
    Files.writeString(inputFile, input, StandardCharsets.UTF_8);
    SautiProcess started = start(logs, Map.of(), command, inputFile);
    started.exitCode(PATIENCE);
    return started;
  }

  /** Starts any command. */
  public static SautiProcess start(
      Path logs, Map<String, String> environment, List<String> command, Path input)
      throws IOException {
    Path out = Files.createTempFile(logs, "stdout", ".txt");
    Path err = Files.createTempFile(logs, "stderr", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(logs.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SAUTI_"));
    builder.environment().putAll(environment);
    if (input != null) {
      builder.redirectInput(input.toFile());
    }
    return new SautiProcess(builder.start(), out, err);
  }

  /** What it has written to standard output. */
  public String out() {
    return read(out);
  }

  /** What it has written to standard error. */
  public String err() {
    return read(err);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end. */
  public int exitCode(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      throw new AssertionError("did not end within " + patience + "\n" + out() + "\n" + err());
    }
    return process.exitValue();
  }

  /**
   * Asks it to end, as supervisors do. Ctrl-C takes the same way through the program, but a process
   * whose ancestors were started in the background never hears of it.
   */
  public void terminate() {
    process.destroy();
  }

  /** Pulls the plug: nothing of it can tidy up. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
