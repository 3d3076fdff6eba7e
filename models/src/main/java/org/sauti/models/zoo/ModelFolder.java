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
    ModelFolder folder = describe(path);
    ModelManifest manifest = folder.manifest();
    folder.checkFingerprint(manifest.file(), manifest.sha256());
    if (manifest.input() instanceof ModelInput.Tokens tokens) {
      if (tokens.tokenizerSha256() == null) {
        folder.requireFile(tokens.tokenizer());
      } else {
        folder.checkFingerprint(tokens.tokenizer(), tokens.tokenizerSha256());
      }
    }
    return folder;
  }

  /**
   * Reads the manifest and nothing else: enough to tell about a model, not to run it.
   *
   * @throws InvalidModelException when the manifest is missing or wrong
   */
  public static ModelFolder describe(Path path) {
    Path manifestFile = path.resolve(MANIFEST);
    if (!Files.isRegularFile(manifestFile)) {
      throw new InvalidModelException(
          path + " is no model folder: it has no " + MANIFEST + ", check the path");
    }
    return new ModelFolder(path, ManifestReader.read(manifestFile));
  }

  /**
   * The fingerprint by which manifests pin files.
   *
   * @return sha256, lower-case hex
   */
  public static String fingerprint(Path file) throws IOException {
    return Sha256.of(file);
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

  private void checkFingerprint(String name, String expected) {
    Path file = requireFile(name);
    String found;
    try {
      found = Sha256.of(file);
    } catch (IOException e) {
      throw new InvalidModelException(file + " cannot be read: " + e.getMessage(), e);
    }
    if (!found.equals(expected)) {
      throw new InvalidModelException(
          file
              + " is not the file of its manifest: expected sha256 "
              + expected
              + " but found "
              + found
              + "; restore the file, or calibrate the new one and write its manifest anew");
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
