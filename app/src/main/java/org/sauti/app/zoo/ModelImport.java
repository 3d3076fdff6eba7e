package org.sauti.app.zoo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sauti.app.UserException;
import org.sauti.classify.calibrate.LabelledText;
import org.sauti.classify.huggingface.Export;
import org.sauti.classify.huggingface.ExportedModel;
import org.sauti.classify.huggingface.ModelDescription;
import org.sauti.classify.model.SmokeTest;
import org.sauti.models.zoo.ModelFolder;

/** Makes a model of the zoo of an export: copies, tries, calibrates and describes it. */
public final class ModelImport {
  // More than arithmetic in another order can explain.
  private static final double NOTABLE_DIFFERENCE = 0.001;

  private final Path zoo;
  private final PrintWriter terminal;
  private final PrintWriter notes;

  /**
   * @param zoo where the model goes, in a folder of its name
   * @param terminal where to draw the progress, null when nobody watches
   * @param notes takes what people should know
   */
  public ModelImport(Path zoo, PrintWriter terminal, PrintWriter notes) {
    this.zoo = zoo;
    this.terminal = terminal;
    this.notes = notes;
  }

  /**
   * Adds a model; the zoo stays as it was when that fails.
   *
   * @param labels what each output stands for, as in a manifest
   * @param data labelled files, none to leave the model uncalibrated
   * @param replace whether a model of that name may be replaced
   * @throws UserException when there is such a model, or the labels or files are wrong
   * @throws org.sauti.models.zoo.InvalidModelException when the model does not work
   */
  public ModelFolder add(
      Export export,
      ModelDescription description,
      List<String> labels,
      List<Path> data,
      boolean replace)
      throws IOException, InterruptedException {
    Path target = zoo.resolve(description.name());
    if (Files.exists(target) && !replace) {
      throw new UserException(
          "there is a model " + target + " already: choose another --name, or --force to replace");
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : data) {
      List<LabelledText> read = LabelledFile.read(file);
      counts.put(file.getFileName().toString(), read.size());
      texts.addAll(read);
    }
    Path unfinished = zoo.resolve(".adding-" + description.name());
    Folders.delete(unfinished);
    try {
      ModelFolder folder = write(unfinished, export, description, labels);
      tellDependence(SmokeTest.run(folder));
      if (!texts.isEmpty()) {
        CalibrationRun calibration = new CalibrationRun(terminal, notes);
        folder = ExportedModel.calibrate(folder, calibration.calibrate(folder, texts));
      }
      Files.writeString(
          unfinished.resolve(ModelCard.FILE), ModelCard.of(folder.manifest(), export, counts));
      Folders.replace(target, unfinished);
    } finally {
      Folders.delete(unfinished);
    }
    return ModelFolder.open(target);
  }

  private static ModelFolder write(
      Path folder, Export export, ModelDescription description, List<String> labels)
      throws IOException {
    try {
      return ExportedModel.write(folder, export, description, labels);
    } catch (IllegalArgumentException e) {
      throw new UserException("--map: " + e.getMessage(), e);
    }
  }

  private void tellDependence(double difference) {
    if (difference > NOTABLE_DIFFERENCE) {
      notes.printf(
          Locale.ROOT,
          "note: a text's probability depends on the texts it is run with, by up to %.3f, as is"
              + " usual for quantised models%n",
          difference);
    }
  }
}
