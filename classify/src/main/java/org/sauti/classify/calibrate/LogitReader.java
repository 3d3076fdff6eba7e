package org.sauti.classify.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sauti.classify.model.BatchLimits;
import org.sauti.classify.model.ModelScorer;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.SharedModels;
import org.sauti.models.Harm;
import org.sauti.models.zoo.ModelFolder;

/**
 * Has a model read labelled texts, by the code that serves it. A text's language is the one that
 * people gave, where they did. Safe to share between threads.
 */
public final class LogitReader implements AutoCloseable {
  private final LabelledTextPreparation preparation = new LabelledTextPreparation();
  private final ModelScorer scorer;

  private LogitReader(ModelScorer scorer) {
    this.scorer = scorer;
  }

  /**
   * Makes a model ready.
   *
   * @throws org.sauti.models.zoo.InvalidModelException when the folder holds no model that works
   */
  public static LogitReader open(ModelFolder folder) {
    return new LogitReader(ModelScorer.open(folder, BatchLimits.DEFAULT, SharedModels.ofProcess()));
  }

  /**
   * Reads texts.
   *
   * @return those that the model could read, in order
   */
  public List<CalibrationText> read(List<LabelledText> texts) {
    List<PreparedText> prepared = texts.stream().map(preparation::prepare).toList();
    List<Outcome<Map<Harm, Double>>> logits = scorer.logits(prepared);
    List<CalibrationText> read = new ArrayList<>(texts.size());
    for (int index = 0; index < texts.size(); index++) {
      if (logits.get(index) instanceof Outcome.Success<Map<Harm, Double>> success) {
        LabelledText text = texts.get(index);
        read.add(
            new CalibrationText(
                text.source(),
                prepared.get(index).language().tag(),
                text.group(),
                text.labels(),
                success.value()));
      }
    }
    return read;
  }

  @Override
  public void close() {
    scorer.close();
  }
}
