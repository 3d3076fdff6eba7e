package org.sauti.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.sauti.app.SautiHome;
import org.sauti.app.UserException;
import org.sauti.app.terminal.Terminal;
import org.sauti.app.zoo.CalibrationTable;
import org.sauti.app.zoo.LabelChoice;
import org.sauti.app.zoo.ModelImport;
import org.sauti.classify.huggingface.Export;
import org.sauti.classify.huggingface.ExportOptions;
import org.sauti.classify.huggingface.LabelMapping;
import org.sauti.classify.huggingface.ModelDescription;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;
import org.sauti.models.zoo.ModelOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sauti model add}: makes a model of the zoo of a Hugging Face export. */
@Command(
    name = "add",
    header = "Adds a text classifier that Hugging Face's tools exported.",
    description = {
      "Adds a text classifier: a folder with model.onnx, tokenizer.json and config.json. What its",
      "labels mean here is asked, or given with --map. With --data it is calibrated and measured on",
      "labelled texts: JSON Lines with text, labels and, if known, id, lang, source, group, split;",
      "where there are splits, only dev counts. Without, its scores count as unmeasured."
    },
    mixinStandardHelpOptions = true)
public final class ModelAddCommand implements Callable<Integer> {
  private static final String VERSION = "1";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The export.")
  private Path folder;

  @Option(names = "--name", description = "In the zoo (default: the folder's name).")
  private String name;

  @Option(
      names = "--map",
      paramLabel = "LABEL=HARM[+HARM...]",
      description = "What a label means; several with commas between. Others mean none.")
  private List<String> map = List.of();

  @Option(
      names = "--data",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Labelled texts to calibrate on.")
  private List<Path> data = List.of();

  @Option(names = "--force", description = "Replace a model of that name.")
  private boolean force;

  @Option(
      names = "--licence",
      defaultValue = "unknown",
      description = "Of the model, as an SPDX identifier (default: ${DEFAULT-VALUE}).")
  private String licence;

  @Option(names = "--description", description = "What the model is, in a few words.")
  private String description;

  @Option(
      names = "--text",
      defaultValue = "ORIGINAL",
      description = "${COMPLETION-CANDIDATES}: what it reads (default: ${DEFAULT-VALUE}).")
  private ModelInput.TextForm text;

  @Option(
      names = "--onnx",
      paramLabel = "NAME",
      description = "Which model, where DIR has several.")
  private String onnx;

  @Option(
      names = "--activation",
      description = "${COMPLETION-CANDIDATES}: instead of what config.json says.")
  private ModelOutput.Activation activation;

  @Option(
      names = "--max-length",
      paramLabel = "TOKENS",
      description = "Cut texts off earlier than the model needs.")
  private Integer maxLength;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Export export = Export.open(folder, new ExportOptions(onnx, activation, maxLength));
    List<String> labels = labels(export, err);
    ModelDescription described =
        new ModelDescription(
            nameInZoo(),
            VERSION,
            description == null ? describe(export) : description,
            licence,
            LocalDate.now(ZoneOffset.UTC),
            text);
    ModelFolder added =
        new ModelImport(SautiHome.zoo(), Terminal.watchesErrors() ? err : null, err)
            .add(export, described, labels, data, force);
    report(added, export, labels);
    return 0;
  }

  private List<String> labels(Export export, PrintWriter err) throws IOException {
    if (!map.isEmpty()) {
      return LabelMapping.parse(String.join(",", map), export.labels());
    }
    if (!Terminal.answers()) {
      throw LabelChoice.missing(export);
    }
    return LabelChoice.ask(
        export, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), err);
  }

  private String nameInZoo() {
    String wanted =
        name == null
            ? folder
                .toAbsolutePath()
                .normalize()
                .getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
            : name;
    if (!NAME.matcher(wanted).matches()) {
      throw new UserException(
          "'" + wanted + "' is no name for a model: use --name with a-z, 0-9, '-', '_' and '.'");
    }
    return wanted;
  }

  private static String describe(Export export) {
    String kind = export.modelType().isEmpty() ? "Transformer" : export.modelType();
    return export.origin().isEmpty() ? kind : kind + " from " + export.origin();
  }

  private void report(ModelFolder added, Export export, List<String> labels) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Added " + added.manifest().name() + ": " + added.path());
    out.println("Labels: " + LabelMapping.describe(export.labels(), labels));
    out.print(CalibrationTable.aligned(added.manifest()));
    out.println("Try it: ./sauti score --model " + added.manifest().name() + " FILE");
    out.flush();
  }
}
