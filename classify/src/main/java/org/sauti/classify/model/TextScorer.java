package org.sauti.classify.model;

import java.util.List;
import java.util.Set;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;

/** Gives texts calibrated scores. Safe to share between threads. */
public interface TextScorer extends AutoCloseable {
  /** Names the model. */
  ModelRef ref();

  /** The harms that the model tells of. */
  Set<Harm> harms();

  /** How often it can be asked about one text again, to explain its score, without holding up. */
  int affordableVariants();

  /**
   * Scores a batch of any size.
   *
   * @return for each text, in order, one score for each harm in the order of {@link Harm}, or why
   *     there is none
   * @throws InferenceException when the model no longer works at all
   */
  List<Outcome<List<Score>>> score(List<PreparedText> texts);

  /** Frees what it holds. */
  @Override
  void close();
}
