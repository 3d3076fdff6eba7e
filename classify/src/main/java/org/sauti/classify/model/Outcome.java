package org.sauti.classify.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What became of one text: a text that cannot be judged must not take its neighbours with it.
 *
 * @param <T> what there is when it worked
 */
public sealed interface Outcome<T> {

  /**
   * It worked.
   *
   * @param <T> type of the value
   * @param value the result
   */
  record Success<T>(T value) implements Outcome<T> {
    public Success {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * It did not.
   *
   * @param <T> type of the value that there would have been
   * @param reason what failed, for people; never quotes the text
   */
  record Failure<T>(String reason) implements Outcome<T> {
    public Failure {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The next step on the way. What it throws becomes the failure of this text.
   *
   * @param step what the step does, for the reason
   */
  default <R> Outcome<R> then(String step, Function<T, R> function) {
    if (this instanceof Failure<T> failure) {
      return new Failure<>(failure.reason());
    }
    try {
      return new Success<>(function.apply(((Success<T>) this).value()));
    } catch (RuntimeException e) {
      return failure(step, e);
    }
  }

  /** The next step for all that got this far together; the others stay the failures they are. */
  static <T, R> List<Outcome<R>> thenTogether(
      List<Outcome<T>> outcomes, Function<List<T>, List<Outcome<R>>> function) {
    List<T> values = new ArrayList<>(outcomes.size());
    for (Outcome<T> outcome : outcomes) {
      if (outcome instanceof Success<T> success) {
        values.add(success.value());
      }
    }
    Iterator<Outcome<R>> results = function.apply(values).iterator();
    List<Outcome<R>> all = new ArrayList<>(outcomes.size());
    for (Outcome<T> outcome : outcomes) {
      all.add(
          outcome instanceof Failure<T> failure ? new Failure<>(failure.reason()) : results.next());
    }
    return all;
  }

  /**
   * Describes an exception by its type and place. Its message is left out: it could quote the text.
   */
  static <T> Outcome<T> failure(String step, RuntimeException e) {
    String what = e instanceof InferenceException ? e.getMessage() : e.getClass().getSimpleName();
    StackTraceElement[] trace = e.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return new Failure<>(step + " failed: " + what + where);
  }
}
