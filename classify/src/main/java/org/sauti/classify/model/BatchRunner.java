package org.sauti.classify.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.model.Outcome.Failure;
import org.sauti.classify.model.Outcome.Success;

/**
 * Runs a model over batches of any size. When a run fails, it is halved until the texts that make
 * it fail are alone; the others are judged as if nothing had been.
 */
final class BatchRunner {
  private final Model model;
  private final BatchPlanner planner;
  private final EncodedText knownGood;

  /**
   * @param model one run
   * @param limits of one run
   * @param knownGood a text on which the model works
   */
  BatchRunner(Model model, BatchLimits limits, EncodedText knownGood) {
    this.model = model;
    this.planner = new BatchPlanner(limits);
    this.knownGood = knownGood;
  }

  /**
   * The model's outputs for each text, in the order of the batch.
   *
   * @throws InferenceException when the model itself no longer works, so that no text is to blame
   */
  List<Outcome<float[]>> run(List<EncodedText> batch) {
    List<Outcome<float[]>> outcomes = new ArrayList<>(Collections.nCopies(batch.size(), null));
    for (List<Integer> positions : planner.plan(batch)) {
      runOrHalve(batch, positions, outcomes);
    }
    if (outcomes.stream().anyMatch(Failure.class::isInstance)) {
      requireWorkingModel();
    }
    return outcomes;
  }

  private void requireWorkingModel() {
    try {
      model.run(List.of(knownGood));
    } catch (InferenceException e) {
      throw new InferenceException("the model fails on every text: restart the process", e);
    }
  }

  private void runOrHalve(
      List<EncodedText> batch, List<Integer> positions, List<Outcome<float[]>> outcomes) {
    float[][] rows;
    try {
      rows = model.run(positions.stream().map(batch::get).toList());
    } catch (InferenceException e) {
      if (positions.size() == 1) {
        outcomes.set(positions.get(0), Outcome.failure("inference", e));
        return;
      }
      int middle = positions.size() / 2;
      runOrHalve(batch, positions.subList(0, middle), outcomes);
      runOrHalve(batch, positions.subList(middle, positions.size()), outcomes);
      return;
    }
    for (int row = 0; row < rows.length; row++) {
      outcomes.set(positions.get(row), new Success<>(rows[row]));
    }
  }

  /** One run of a model. */
  @FunctionalInterface
  interface Model {
    /**
     * @return the outputs for each text
     * @throws InferenceException when the batch cannot be run
     */
    float[][] run(List<EncodedText> batch);
  }
}
