package org.sauti.classify;

import java.nio.file.Path;
import java.util.Objects;
import org.sauti.classify.cascade.Band;
import org.sauti.classify.cascade.Cascade;
import org.sauti.classify.cascade.CascadeSettings;
import org.sauti.classify.cascade.Judge;
import org.sauti.classify.cascade.SingleModel;
import org.sauti.classify.model.BatchLimits;
import org.sauti.classify.model.ModelScorer;
import org.sauti.classify.model.SharedModels;
import org.sauti.models.zoo.ModelFolder;

/**
 * Which models judge, and whether they say why.
 *
 * @param modelFolder path of the folder of the model that sees every text
 * @param cascade the careful model behind it, null without one
 * @param explain whether to find the words that carried a score over its threshold
 */
public record ModelChoice(String modelFolder, CascadeSettings cascade, boolean explain) {
  public ModelChoice {
    Objects.requireNonNull(modelFolder, "modelFolder");
  }

  /** One model, without a cascade and without explanations. */
  public static ModelChoice of(String modelFolder) {
    return new ModelChoice(modelFolder, null, false);
  }

  /**
   * Checks the folders without loading a model.
   *
   * @throws org.sauti.models.zoo.InvalidModelException when a folder holds no model, or two models
   *     make no cascade
   */
  public void check() {
    ModelFolder folder = ModelFolder.open(Path.of(modelFolder));
    if (cascade != null) {
      band(folder, ModelFolder.open(Path.of(cascade.modelFolder())));
    }
  }

  /**
   * Makes the models ready.
   *
   * @param limits of one run
   * @param shared where models are shared
   * @throws org.sauti.models.zoo.InvalidModelException when a folder holds no model that works, or
   *     two models make no cascade
   */
  Judge open(BatchLimits limits, SharedModels shared) {
    ModelFolder folder = ModelFolder.open(Path.of(modelFolder));
    if (cascade == null) {
      return new SingleModel(ModelScorer.open(folder, limits, shared));
    }
    ModelFolder careful = ModelFolder.open(Path.of(cascade.modelFolder()));
    Band band = band(folder, careful);
    ModelScorer fast = ModelScorer.open(folder, limits, shared);
    try {
      return new Cascade(fast, ModelScorer.open(careful, limits, shared), band);
    } catch (RuntimeException e) {
      fast.close();
      throw e;
    }
  }

  private Band band(ModelFolder fast, ModelFolder careful) {
    return Cascade.band(fast, careful, cascade.margin());
  }
}
