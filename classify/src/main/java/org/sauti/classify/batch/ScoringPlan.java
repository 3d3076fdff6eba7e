package org.sauti.classify.batch;

import java.io.Serializable;
import java.util.Objects;
import org.sauti.classify.rules.RuleFiles;

/**
 * How an operator judges comments.
 *
 * @param opener makes the classifier of each subtask, which the operator closes
 * @param rules the rules to begin with
 * @param batchSize most comments in a batch, at least 1
 * @param batchMillis longest that a comment waits for others, in milliseconds, at least 1
 */
public record ScoringPlan(
    TextClassifier.Opener opener, RuleFiles rules, int batchSize, long batchMillis)
    implements Serializable {
  public ScoringPlan {
    Objects.requireNonNull(opener, "opener");
    Objects.requireNonNull(rules, "rules");
  }
}
