package org.sauti.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sauti.app.SautiHome;
import org.sauti.app.zoo.CalibrationTable;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;
import org.sauti.models.zoo.ModelManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sauti model show}: a manifest for people. */
@Command(
    name = "show",
    header = "Shows what a model reads, what it tells of and how well.",
    description = "Shows what a model reads, what its labels mean, and how well it was measured.",
    mixinStandardHelpOptions = true)
public final class ModelShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "A model of the zoo, or its folder.")
  private String name;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path path = SautiHome.requireModelFolder(name);
    ModelManifest manifest = ModelFolder.describe(path).manifest();
    out.println(manifest.name() + " " + manifest.version() + ": " + manifest.description());
    line(out, "licence", manifest.licence());
    line(out, "created", manifest.created().toString());
    line(out, "folder", path.toString());
    line(out, "sha256", manifest.sha256());
    line(out, "reads", reads(manifest.input()));
    line(out, "gives", manifest.output().activation().label() + " of " + manifest.output().name());
    out.println();
    out.println("Labels, in the order of the outputs");
    List<String> names = manifest.output().names();
    for (int output = 0; output < manifest.labels().size(); output++) {
      String label = manifest.labels().get(output);
      out.println("  " + (names.isEmpty() ? label : names.get(output) + " = " + label));
    }
    out.println();
    out.println("Calibration; * stands in for every other language, unmeasured");
    out.print(CalibrationTable.aligned(manifest));
    out.flush();
    return 0;
  }

  private static String reads(ModelInput input) {
    if (input instanceof ModelInput.HashedNgrams ngrams) {
      return String.format(
          Locale.ROOT,
          "hashed n-grams: %d-%d words, %d-%d characters, %,d buckets",
          ngrams.wordNgrams().shortest(),
          ngrams.wordNgrams().longest(),
          ngrams.charNgrams().shortest(),
          ngrams.charNgrams().longest(),
          ngrams.buckets());
    }
    ModelInput.Tokens tokens = (ModelInput.Tokens) input;
    return String.format(
        Locale.ROOT,
        "up to %d tokens of the %s text, by %s",
        tokens.maxLength(),
        tokens.text().label(),
        tokens.tokenizer());
  }

  private static void line(PrintWriter out, String key, String value) {
    out.printf(Locale.ROOT, "  %-8s %s%n", key, value);
  }
}
