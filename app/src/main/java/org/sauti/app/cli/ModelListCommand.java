package org.sauti.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sauti.app.SautiHome;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;
import org.sauti.models.zoo.ModelManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sauti model list}: the models of the zoo, one a line. */
@Command(
    name = "list",
    header = "Lists the models.",
    description = "Lists the models of the zoo, and in which languages each was measured.",
    mixinStandardHelpOptions = true)
public final class ModelListCommand implements Callable<Integer> {
  private static final String ROW = "%-20s %-8s %-8s %9s  %-40s %s%n";
  private static final int WIDEST_LANGUAGES = 40;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, ROW, "NAME", "VERSION", "KIND", "SIZE", "MEASURED IN", "DESCRIPTION");
    for (String name : SautiHome.modelNames()) {
      Path path = SautiHome.zoo().resolve(name);
      try {
        print(out, ModelFolder.describe(path));
      } catch (InvalidModelException e) {
        String first = e.mistakes().get(0);
        out.printf(Locale.ROOT, ROW, name, "-", "broken", "-", "-", first);
      }
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, ModelFolder folder) {
    ModelManifest manifest = folder.manifest();
    out.printf(
        Locale.ROOT,
        ROW,
        manifest.name(),
        manifest.version(),
        manifest.input() instanceof ModelInput.Tokens ? "tokens" : "n-grams",
        size(folder.modelFile()),
        languages(manifest),
        manifest.description());
  }

  private static String size(Path file) {
    long bytes = Files.isRegularFile(file) ? file.toFile().length() : 0;
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String languages(ModelManifest manifest) {
    String measured =
        manifest.calibration().entrySet().stream()
            .filter(
                entry -> entry.getValue().values().stream().anyMatch(LabelCalibration::isMeasured))
            .map(entry -> entry.getKey())
            .filter(language -> !language.equals(ModelManifest.ANY_LANGUAGE))
            .sorted()
            .collect(Collectors.joining(" "));
    if (measured.length() > WIDEST_LANGUAGES) {
      int languages = measured.split(" ").length;
      return languages + " languages: sauti model show";
    }
    return measured.isEmpty() ? "nothing" : measured;
  }
}
