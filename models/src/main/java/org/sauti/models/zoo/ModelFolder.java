package org.sauti.models.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauti.models.ModelRef;

/**
 * A folder with a model whose file is the very one that its manifest speaks of.
 *
 * @param path the folder
 * @param manifest what {@code manifest.json} says
 */
public record ModelFolder(Path path, ModelManifest manifest) {
  /** The name of the manifest in every model folder. */
  public static final String MANIFEST = "manifest.json";

  /**
   * Reads the manifest and checks the files that it names.
   *
   * @throws InvalidModelException when something is missing or wrong, or when the model file's
   *     sha256 is not the manifest's
   */
  public static ModelFolder open(Path path) {
    Path manifestFile = path.resolve(MANIFEST);
    if (!Files.isRegularFile(manifestFile)) {
      throw new InvalidModelException(
          path + " is no model folder: it has no " + MANIFEST + ", check the path");
    }
    ModelManifest manifest = ManifestReader.read(manifestFile);
    ModelFolder folder = new ModelFolder(path, manifest);
    folder.checkFingerprint();
    if (manifest.input() instanceof ModelInput.Tokens tokens) {
      folder.requireFile(tokens.tokenizer());
    }
    return folder;
  }

  /** Names the model in verdicts. */
  public ModelRef ref() {
    return new ModelRef(manifest.name(), manifest.version(), manifest.sha256());
  }

  /** The ONNX file. */
  public Path modelFile() {
    return path.resolve(manifest.file());
  }

  /** Another file of the folder, such as the tokenizer's. */
  public Path file(String name) {
    requirePlainFileName(name, "name");
    return path.resolve(name);
  }

  /** A manifest may come from anywhere; it must not lead out of its folder. */
  static void requirePlainFileName(String name, String key) {
    if (name.isBlank() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException(key + " must be the name of a file in the model folder");
    }
  }

  private void checkFingerprint() {
    Path modelFile = requireFile(manifest.file());
    String found;
    try {
      found = Sha256.of(modelFile);
    } catch (IOException e) {
      throw new InvalidModelException(modelFile + " cannot be read: " + e.getMessage(), e);
    }
    if (!found.equals(manifest.sha256())) {
      throw new InvalidModelException(
          modelFile
              + " is not the file of its manifest: expected sha256 "
              + manifest.sha256()
              + " but found "
              + found
              + "; restore the model file, or calibrate the new one and write its manifest anew");
    }
  }

  private Path requireFile(String name) {
    Path file = file(name);
    if (!Files.isRegularFile(file)) {
      throw new InvalidModelException(
          file + " is missing: " + path.resolve(MANIFEST) + " names it, so put it there");
    }
    return file;
  }
}
