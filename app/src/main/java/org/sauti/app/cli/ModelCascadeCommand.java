package org.sauti.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.sauti.app.SautiHome;
import org.sauti.app.UserException;
import org.sauti.app.terminal.Terminal;
import org.sauti.app.zoo.CascadeReport;
import org.sauti.app.zoo.CascadeRow;
import org.sauti.app.zoo.CascadeRun;
import org.sauti.app.zoo.CascadeTable;
import org.sauti.app.zoo.LabelledFile;
import org.sauti.classify.calibrate.LabelledText;
import org.sauti.models.zoo.ModelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sauti model cascade}: which texts a careful model should see, and what that is worth. */
@Command(
    name = "cascade",
    header = "Chooses which texts a second model should see, and measures it.",
    description = {
      "For each cost, the share of texts that may go on from the fast model to the careful one,",
      "finds the margin on labelled texts, and compares the cascade with each model alone. Files as",
      "for 'model add': where there are splits, only dev counts. Shares are those of the labelled",
      "texts; where abuse is rarer, fewer texts are near the threshold, and fewer go on."
    },
    mixinStandardHelpOptions = true)
public final class ModelCascadeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--fast",
      defaultValue = "fast",
      paramLabel = "NAME",
      description = "The model that sees every text (default: ${DEFAULT-VALUE}).")
  private String fast;

  @Option(
      names = "--careful",
      required = true,
      paramLabel = "NAME",
      description = "The model that sees what the fast one is unsure of.")
  private String careful;

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Labelled texts.")
  private List<Path> data = List.of();

  @Option(
      names = "--cost",
      split = ",",
      paramLabel = "SHARE",
      description = "From 0 to 1; several with commas between (default: 0.05,0.1,0.2).")
  private List<Double> costs = List.of(0.05, 0.1, 0.2);

  @Override
  public Integer call() throws InterruptedException {
    for (double cost : costs) {
      if (!(cost > 0 && cost <= 1)) {
        throw new UserException("--cost must be more than 0 and at most 1 but is " + cost);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ModelFolder fastFolder = ModelFolder.open(SautiHome.requireModelFolder(fast));
    ModelFolder carefulFolder = ModelFolder.open(SautiHome.requireModelFolder(careful));
    List<LabelledText> texts = new ArrayList<>();
    data.forEach(file -> texts.addAll(LabelledFile.read(file)));
    CascadeReport report =
        new CascadeRun(Terminal.watchesErrors() ? err : null, err)
            .compare(fastFolder, carefulFolder, texts, costs);
    out.printf(
        Locale.ROOT,
        "%d labelled texts, %d with gender_abuse; %d in languages in which %s was measured: %s%n%n",
        report.texts(),
        report.positives(),
        report.eligible(),
        carefulFolder.ref().name(),
        String.join(" ", new TreeSet<>(report.languages())));
    out.print(CascadeTable.aligned(report));
    out.println();
    out.println("gender_abuse, at the thresholds of each model; texts a second of one core");
    out.println("average precision tells whether the order is better, whatever the thresholds");
    report.rows().stream().filter(CascadeRow::isCascade).forEach(row -> tellSettings(out, row));
    out.flush();
    return 0;
  }

  private void tellSettings(PrintWriter out, CascadeRow row) {
    out.printf(
        Locale.ROOT,
        "%n# for sauti.yaml: %.1f %% of these texts go on%n"
            + "classify:%n  model: %s%n  cascade:%n    model: %s%n    margin: %s%n",
        100 * row.passedOn(),
        fast,
        careful,
        row.margin());
  }
}
