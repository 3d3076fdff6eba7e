package org.sauti.classify.huggingface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sauti.models.Harm;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.ManifestWriter;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;
import org.sauti.models.zoo.ModelManifest;
import org.sauti.models.zoo.ModelOutput;

/** Makes a model folder of an export. */
public final class ExportedModel {
  /** What a harm gets that nobody calibrated: the model's own probability, flagged from half on. */
  public static final LabelCalibration AS_IT_COMES = new LabelCalibration(1, 0, 0.5, null);

  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  private ExportedModel() {}

  /**
   * Copies an export's files into a folder and writes their manifest, without calibration.
   *
   * @param folder made when missing
   * @param labels what each output stands for, as in a manifest
   * @throws IOException when the files cannot be copied
   * @throws IllegalArgumentException when the labels do not make a manifest
   */
  public static ModelFolder write(
      Path folder, Export export, ModelDescription description, List<String> labels)
      throws IOException {
    Files.createDirectories(folder);
    Path model = copy(export.onnx(), folder.resolve(MODEL));
    Path tokenizer = copy(export.tokenizer(), folder.resolve(TOKENIZER));
    ModelManifest manifest =
        new ModelManifest(
            description.name(),
            description.version(),
            description.description(),
            description.licence(),
            description.created(),
            MODEL,
            ModelFolder.fingerprint(model),
            labels,
            new ModelInput.Tokens(
                TOKENIZER,
                export.maxLength(),
                export.padId(),
                description.text(),
                ModelFolder.fingerprint(tokenizer)),
            new ModelOutput(export.output(), export.activation(), export.labels()),
            Map.of(ModelManifest.ANY_LANGUAGE, asItComes(labels)));
    return write(folder, manifest);
  }

  /**
   * Writes the manifest anew, with this calibration instead of what it had.
   *
   * @param calibration by language and harm; what it lacks for all languages stays as it was
   */
  public static ModelFolder calibrate(
      ModelFolder folder, Map<String, Map<Harm, LabelCalibration>> calibration) throws IOException {
    ModelManifest old = folder.manifest();
    Map<String, Map<Harm, LabelCalibration>> all = new HashMap<>(calibration);
    Map<Harm, LabelCalibration> anyLanguage =
        new EnumMap<>(old.calibration().get(ModelManifest.ANY_LANGUAGE));
    anyLanguage.putAll(calibration.getOrDefault(ModelManifest.ANY_LANGUAGE, Map.of()));
    all.put(ModelManifest.ANY_LANGUAGE, anyLanguage);
    return write(
        folder.path(),
        new ModelManifest(
            old.name(),
            old.version(),
            old.description(),
            old.licence(),
            old.created(),
            old.file(),
            old.sha256(),
            old.labels(),
            old.input(),
            old.output(),
            all));
  }

  private static ModelFolder write(Path folder, ModelManifest manifest) throws IOException {
    Files.writeString(folder.resolve(ModelFolder.MANIFEST), ManifestWriter.json(manifest));
    return new ModelFolder(folder, manifest);
  }

  private static Map<Harm, LabelCalibration> asItComes(List<String> labels) {
    Map<Harm, LabelCalibration> calibration = new EnumMap<>(Harm.class);
    labels.forEach(
        label -> ModelManifest.harmsOf(label).forEach(harm -> calibration.put(harm, AS_IT_COMES)));
    return calibration;
  }

  private static Path copy(Path from, Path to) throws IOException {
    return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
