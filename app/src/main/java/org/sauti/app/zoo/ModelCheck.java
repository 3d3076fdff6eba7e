package org.sauti.app.zoo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sauti.classify.model.SmokeTest;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;

/** Finds out whether a model folder is whole and works. */
public final class ModelCheck {
  private ModelCheck() {}

  /**
   * Checks fingerprints, manifest and card, loads the model and runs it.
   *
   * @return what is wrong, one line each; none when all is well
   */
  public static List<String> problems(Path path) {
    List<String> problems = new ArrayList<>();
    if (!Files.isRegularFile(path.resolve(ModelCard.FILE))) {
      problems.add(path.resolve(ModelCard.FILE) + " is missing: write what the model is fit for");
    }
    try {
      ModelFolder folder = ModelFolder.open(path);
      if (!folder.manifest().name().equals(path.getFileName().toString())) {
        problems.add(
            path.resolve(ModelFolder.MANIFEST)
                + ": name is "
                + folder.manifest().name()
                + " but the folder is called "
                + path.getFileName());
      }
      SmokeTest.run(folder);
    } catch (InvalidModelException e) {
      problems.addAll(e.getMessage().lines().toList());
    }
    return problems;
  }
}
