package org.sauti.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sauti.app.SautiHome;
import org.sauti.app.UserException;
import org.sauti.app.evaluate.AttackResult;
import org.sauti.app.evaluate.Dimension;
import org.sauti.app.evaluate.Evaluation;
import org.sauti.app.evaluate.Evaluator;
import org.sauti.app.evaluate.GroupResult;
import org.sauti.app.evaluate.JudgeRun;
import org.sauti.app.evaluate.JudgedText;
import org.sauti.app.evaluate.LabelledRows;
import org.sauti.app.evaluate.LabelledText;
import org.sauti.app.evaluate.RobustnessRun;
import org.sauti.app.evaluate.Split;
import org.sauti.app.evaluate.report.ChartsUnavailableException;
import org.sauti.app.evaluate.report.HtmlReport;
import org.sauti.app.evaluate.report.JsonReport;
import org.sauti.app.evaluate.report.TerminalReport;
import org.sauti.app.terminal.ProgressLine;
import org.sauti.app.terminal.Terminal;
import org.sauti.classify.Classifier;
import org.sauti.classify.measure.IdentityTerms;
import org.sauti.classify.model.BatchLimits;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sauti evaluate}: measures a model on labelled texts. */
@Command(
    name = "evaluate",
    header = "Measures how well a model does on labelled texts.",
    description = {
      "Measures a model on labelled texts, without Kafka, by the same code as the",
      "job and at the thresholds that ship. The texts are JSON Lines, plain or gzip:",
      "id, text, lang, labels (harm to 0, 1 or a share; a missing harm is unknown)",
      "and, if known, source, functionality and split."
    },
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Labelled texts; '-' is standard input.")
  private List<String> data;

  @Option(
      names = "--model",
      defaultValue = "fast",
      description = "A model of the zoo, or its folder (default: ${DEFAULT-VALUE}).")
  private String model;

  @Option(
      names = "--by",
      split = ",",
      defaultValue = "language",
      paramLabel = "DIMENSION",
      description =
          "Groups to show: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). 'harm' shows every"
              + " harm in each group.")
  private List<Dimension> by;

  @Option(
      names = "--split",
      defaultValue = "dev",
      description =
          "Which records, where they name a split: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  private Split split;

  @Option(
      names = "--robustness",
      description = "Disguise the gender abuse in fifteen ways and measure what is still found.")
  private boolean robustness;

  @Option(
      names = "--detect-language",
      description = "Have the languages detected instead of taking those of the records.")
  private boolean detectLanguages;

  @Option(names = "--html", paramLabel = "FILE", description = "Write a page with plots.")
  private Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "Write everything for machines.")
  private Path json;

  @Option(names = "--threads", description = "How many to use (default: one for each core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1) {
      throw new UserException("--threads must be at least 1");
    }
    requireFolderOf(html);
    requireFolderOf(json);
    Path folder = SautiHome.requireModelFolder(model);
    List<LabelledText> texts = read();
    Evaluation evaluation;
    try (Classifier classifier =
        Classifier.open(folder, BatchLimits.DEFAULT, InstantSource.system())) {
      evaluation = evaluate(texts, new JudgeRun(classifier, threads), classifier.model());
    }
    write(evaluation);
    return 0;
  }

  private List<LabelledText> read() throws IOException {
    LabelledRows rows = new LabelledRows(split);
    List<LabelledText> texts = new ArrayList<>();
    for (String file : data) {
      try (BufferedReader input = TextInput.open(file)) {
        texts.addAll(rows.read(file, input));
      }
    }
    if (texts.isEmpty()) {
      throw new UserException(
          "no text of the split '" + split.label() + "' is in the data; try --split all");
    }
    return texts;
  }

  private Evaluation evaluate(List<LabelledText> texts, JudgeRun judge, ModelRef ref)
      throws InterruptedException {
    List<JudgedText> judged;
    try (ProgressLine progress = progress("texts", texts.size())) {
      judged = judge.judgeLabelled(texts, detectLanguages, progress::done);
    }
    List<AttackResult> attacks = robustness ? disguise(judged, judge) : List.of();
    try (ProgressLine progress = progress("groups measured", 0)) {
      Evaluator evaluator = new Evaluator(judged);
      Map<Dimension, List<GroupResult>> groups = new EnumMap<>(Dimension.class);
      for (Dimension dimension : List.of(Dimension.LANGUAGE, Dimension.SOURCE)) {
        if (by.contains(dimension)) {
          groups.put(dimension, evaluator.groups(dimension));
          progress.done(groups.values().stream().mapToLong(List::size).sum());
        }
      }
      return new Evaluation(
          new Evaluation.Subject(
              ref,
              data,
              split,
              detectLanguages,
              judged.size(),
              texts.size() - judged.size(),
              by.contains(Dimension.HARM),
              InstantSource.system().instant()),
          evaluator.harms(),
          groups,
          by.contains(Dimension.FUNCTIONALITY) ? evaluator.functionalities() : List.of(),
          evaluator.identities(IdentityTerms.standard()),
          attacks);
    }
  }

  private List<AttackResult> disguise(List<JudgedText> judged, JudgeRun judge)
      throws InterruptedException {
    RobustnessRun run = new RobustnessRun(judge, Harm.GENDER_ABUSE, detectLanguages);
    List<JudgedText> targets = run.targets(judged);
    try (ProgressLine progress = progress("texts disguised", run.texts(targets))) {
      return run.run(targets, progress::done);
    }
  }

  private void write(Evaluation evaluation) throws IOException {
    TerminalReport.print(evaluation, spec.commandLine().getOut());
    if (json != null) {
      try (Writer output = Files.newBufferedWriter(json, StandardCharsets.UTF_8)) {
        JsonReport.write(evaluation, output);
      }
    }
    if (html != null) {
      try (Writer output = Files.newBufferedWriter(html, StandardCharsets.UTF_8)) {
        HtmlReport.write(evaluation, output);
      } catch (ChartsUnavailableException e) {
        throw new UserException(
            "this Java cannot draw the charts of --html: install fonts (Debian: apt-get install"
                + " fontconfig fonts-dejavu-core), or leave out --html",
            e);
      }
    }
  }

  private ProgressLine progress(String unit, long total) {
    PrintWriter err = spec.commandLine().getErr();
    return new ProgressLine(Terminal.watchesErrors() ? err : null, unit, total, System::nanoTime);
  }

  private static void requireFolderOf(Path file) {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
      throw new UserException("cannot write " + file + ": name a file in a folder that is there");
    }
  }
}
