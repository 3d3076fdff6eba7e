package org.sauti.classify.cascade;

import java.util.List;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.models.ModelRef;

/** Has the right model judge each text. Safe to share between threads. */
public interface Judge extends AutoCloseable {
  /** Names the model that sees every text. */
  ModelRef model();

  /**
   * Judges a batch of any size.
   *
   * @return for each text, in order, the judgement, or why there is none
   * @throws org.sauti.classify.model.InferenceException when a model no longer works at all
   */
  List<Outcome<Judgement>> judge(List<PreparedText> texts);

  /** Frees the models. */
  @Override
  void close();
}
