package org.sauti.benchmarks.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sauti.app.Main;
import org.sauti.app.SautiHome;

/** {@code ./sauti score} in a process of its own, with the launcher's options. */
public final class ScoreProcess {
  private static final String PEAK_MEMORY = "VmHWM:";
  private static final int MEMORY_READINGS = 50;

  private ScoreProcess() {}

  /**
   * How it went.
   *
   * @param textsPerSecond of the whole time, the start of the JVM included
   * @param steadyTextsPerSecond between a tenth and nine tenths of the rows
   * @param peakMegabytes most memory that the process had, all of it; 0 where the system does not
   *     tell
   */
  public record Result(double textsPerSecond, double steadyTextsPerSecond, double peakMegabytes) {}

  /**
   * Scores a file.
   *
   * @param rows in the file
   * @param heap largest heap, as {@code -Xmx} takes it
   * @throws IOException when a row is missing in the output
   */
  public static Result run(Path file, int rows, int threads, String heap)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dsauti.home=" + SautiHome.path(),
                    "-Dsauti.log=" + file.resolveSibling("score.log"),
                    "-Dlog4j2.configurationFile=org/sauti/app/log4j2-file.properties",
                    "-Dfile.encoding=UTF-8",
                    "-XX:+UseParallelGC",
                    "-Xmx" + heap,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "score",
                    "--threads",
                    Integer.toString(threads),
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long tenth = 0;
    long nineTenths = 0;
    double peak = 0;
    int read = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 1 << 20)) {
      while (lines.readLine() != null) {
        read++;
        if (read == rows / 10) {
          tenth = System.nanoTime();
        } else if (read == rows - rows / 10) {
          nineTenths = System.nanoTime();
        }
        if (read % Math.max(1, rows / MEMORY_READINGS) == 0) {
          peak = Math.max(peak, peakMegabytes(process.pid()));
        }
      }
    }
    int exit = process.waitFor();
    double seconds = seconds(start, System.nanoTime());
    if (exit != 0 || read != rows) {
      throw new IOException("sauti score ended with " + exit + " after " + read + " rows");
    }
    return new Result(rows / seconds, (rows - 2 * (rows / 10)) / seconds(tenth, nineTenths), peak);
  }

  private static double peakMegabytes(long process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status, StandardCharsets.UTF_8)) {
      // A process that has ended has no memory any more.
      return lines
          .filter(line -> line.startsWith(PEAK_MEMORY))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst()
          .orElse(0);
    }
  }

  private static double seconds(long from, long to) {
    return (double) (to - from) / TimeUnit.SECONDS.toNanos(1);
  }
}
