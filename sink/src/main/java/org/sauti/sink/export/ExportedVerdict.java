package org.sauti.sink.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;

/**
 * What the machine said of a text.
 *
 * @param model whose scores these are
 * @param screenedBy the faster model that passed the text on, null when there was none
 * @param rulesVersion null when no rules ran
 * @param policyVersion the policy that flagged it
 * @param scores calibrated probability of each harm, in [0, 1]
 * @param flagged harms whose score reached the model's own threshold
 * @param rules ids of the rules that matched
 */
public record ExportedVerdict(
    ModelRef model,
    ModelRef screenedBy,
    String rulesVersion,
    String policyVersion,
    Map<Harm, Float> scores,
    Set<Harm> flagged,
    List<String> rules) {
  public ExportedVerdict {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(policyVersion, "policyVersion");
    scores = Map.copyOf(scores);
    flagged = Set.copyOf(flagged);
    rules = List.copyOf(rules);
  }
}
