package org.sauti.classify.batch;

import java.io.Serializable;
import java.util.List;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.classify.rules.RuleEngine;
import org.sauti.models.Verdict;

/** Judges batches of texts. */
public interface TextClassifier extends AutoCloseable {

  /**
   * Judges texts together.
   *
   * @param texts any number of them
   * @return for each text, in order, the verdict, or why there is none
   * @throws RuntimeException when no text could be judged, and none is to blame
   */
  List<Outcome<Verdict>> classify(List<TextInput> texts);

  /** Frees what it holds. */
  @Override
  void close();

  /** Makes a classifier where it is needed, once for each subtask. */
  @FunctionalInterface
  interface Opener extends Serializable {
    /**
     * Makes a classifier.
     *
     * @param rules what is to run beside the model; the caller may exchange its rules between calls
     * @throws RuntimeException when there is none to be had
     */
    TextClassifier open(RuleEngine rules);
  }
}
