package org.sauti.classify;

import java.io.Serializable;
import java.util.Objects;
import org.sauti.classify.cascade.CascadeSettings;
import org.sauti.classify.model.BatchLimits;

/**
 * How to judge comments.
 *
 * @param modelFolder path of the model's folder on every machine that judges
 * @param batchSize most comments that wait for each other, at least 1
 * @param batchMillis longest that a comment waits for others, in milliseconds, at least 1
 * @param limits of one run of the model, into which a batch is split
 * @param rulesFolder path of a folder with rules, where the job is started; null for the rules that
 *     come with Sauti
 * @param cascade the careful model behind the model, null without one
 * @param explain whether to find the words that carried a score over its threshold
 */
public record ClassifySettings(
    String modelFolder,
    int batchSize,
    long batchMillis,
    BatchLimits limits,
    String rulesFolder,
    CascadeSettings cascade,
    boolean explain)
    implements Serializable {
  /** Enough for a model to run at full speed. */
  public static final int DEFAULT_BATCH_SIZE = 64;

  /** Short beside the time that the rest of the way takes. */
  public static final long DEFAULT_BATCH_MILLIS = 5;

  public ClassifySettings {
    if (modelFolder.isBlank()) {
      throw new IllegalArgumentException("modelFolder must not be blank");
    }
    if (batchSize < 1) {
      throw new IllegalArgumentException("batchSize must be at least 1 but is " + batchSize);
    }
    if (batchMillis < 1) {
      throw new IllegalArgumentException("batchMillis must be at least 1 but is " + batchMillis);
    }
    Objects.requireNonNull(limits, "limits");
  }

  /** A model with the defaults of everything else. */
  public static ClassifySettings of(String modelFolder) {
    return new ClassifySettings(
        modelFolder,
        DEFAULT_BATCH_SIZE,
        DEFAULT_BATCH_MILLIS,
        BatchLimits.DEFAULT,
        null,
        null,
        true);
  }

  /** Which models judge. */
  public ModelChoice models() {
    return new ModelChoice(modelFolder, cascade, explain);
  }
}
