package org.sauti.app.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.sauti.app.SautiHome;
import org.sauti.app.UserException;
import org.sauti.app.score.RowFormat;
import org.sauti.app.score.ScoreRun;
import org.sauti.app.terminal.ProgressLine;
import org.sauti.app.terminal.Terminal;
import org.sauti.classify.Classifier;
import org.sauti.classify.ModelChoice;
import org.sauti.classify.cascade.CascadeSettings;
import org.sauti.classify.model.BatchLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sauti score}: scores texts from a file, without Kafka, by the same code as the job. */
@Command(
    name = "score",
    header = "Scores the texts of a file, without Kafka.",
    description = {
      "Scores texts: JSON Lines or CSV with the columns id, text and, if known, lang; JSON Lines",
      "out, in the same order, with the calibrated probability of every harm. Other columns pass",
      "through. A bad row is reported with its line number; the exit code is then 1."
    },
    mixinStandardHelpOptions = true)
public final class ScoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE|-", description = "'-' is standard input.")
  private String file = "-";

  @Option(
      names = "--model",
      defaultValue = "fast",
      description = "A model of the zoo, or its folder (default: ${DEFAULT-VALUE}).")
  private String model;

  @Option(
      names = "--cascade",
      paramLabel = "NAME",
      description = "A model for the texts that the first is unsure of (default: none).")
  private String cascade;

  @Option(
      names = "--margin",
      paramLabel = "LOGITS",
      description =
          "How near to the threshold it is unsure; see 'sauti model cascade' (default: 0.5).")
  private Double margin;

  @Option(
      names = "--explain",
      description = "Add the words that carried what is flagged, as 'highlights'.")
  private boolean explain;

  @Option(names = "--threads", description = "How many to use (default: one for each core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: by name, else by the first character).")
  private RowFormat format;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1) {
      throw new UserException("--threads must be at least 1");
    }
    ModelChoice models = models();
    PrintWriter err = spec.commandLine().getErr();
    Writer output =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
    try (BufferedReader input = TextInput.open(file);
        Classifier classifier =
            Classifier.open(models, BatchLimits.DEFAULT, InstantSource.system());
        ProgressLine progress =
            new ProgressLine(Terminal.watchesErrors() ? err : null, "rows", 0, System::nanoTime)) {
      RowFormat rows = format == null ? RowFormat.guess(file, input) : format;
      ScoreRun run =
          new ScoreRun(
              classifier,
              threads,
              explain,
              complaint -> {
                progress.interrupt();
                err.println(complaint);
              },
              progress::done);
      boolean complete = run.run(rows.reader(input), output);
      progress.interrupt();
      if (!complete) {
        err.println(run.bad() + " rows could not be scored, " + run.good() + " were");
      }
      return complete ? 0 : 1;
    }
  }

  private ModelChoice models() {
    if (cascade == null && margin != null) {
      throw new UserException("--margin is that of a cascade: add --cascade NAME");
    }
    double width = margin == null ? CascadeSettings.DEFAULT_MARGIN : margin;
    if (!(width >= 0 && width <= CascadeSettings.LARGEST_MARGIN)) {
      throw new UserException("--margin must be from 0 to 100 but is " + width);
    }
    return new ModelChoice(
        SautiHome.requireModelFolder(model).toString(),
        cascade == null
            ? null
            : new CascadeSettings(SautiHome.requireModelFolder(cascade).toString(), width),
        explain);
  }
}
