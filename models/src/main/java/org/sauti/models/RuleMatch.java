package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.util.List;
import java.util.Objects;

/**
 * A rule that found something in a text.
 *
 * @param rule id of the rule, unique in the rule set
 * @param harm what it finds
 * @param severity how bad that is
 * @param minorAtRisk whether the text also has a sign that the person targeted is under 18
 * @param spans where, in the text as it was written; can be empty
 */
public record RuleMatch(
    String rule, Harm harm, RuleSeverity severity, boolean minorAtRisk, List<TextSpan> spans) {
  public RuleMatch {
    notBlank(rule, "rule");
    Objects.requireNonNull(harm, "harm");
    Objects.requireNonNull(severity, "severity");
    spans = List.copyOf(spans);
  }
}
