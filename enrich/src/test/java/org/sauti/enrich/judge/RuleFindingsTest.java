package org.sauti.enrich.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.enrich.Samples.created;
import static org.sauti.enrich.Samples.minorAtRisk;
import static org.sauti.enrich.Samples.rule;
import static org.sauti.enrich.Samples.verdict;
import static org.sauti.enrich.Samples.withRules;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.enrich.Samples;
import org.sauti.enrich.policy.PolicyReader;
import org.sauti.models.Finding;
import org.sauti.models.Harm;
import org.sauti.models.RuleSeverity;
import org.sauti.models.Verdict;

/** What the policy makes of rules that matched beside the model. */
class RuleFindingsTest {
  private final PolicyEvaluator evaluator =
      new PolicyEvaluator(Samples.policy(), ReasonTexts.english());

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"LOW, 0.5", "MEDIUM, 0.7", "HIGH, 0.85", "CRITICAL, 0.95"})
  void should_be_as_sure_of_a_harm_as_the_rule_is_severe(RuleSeverity severity, float confidence) {
    Evaluation evaluation =
        evaluate(withRules(verdict(Map.of()), rule("sw-home", Harm.STALKING, severity)));

    assertThat(evaluation.findings())
        .containsExactly(new Finding(Harm.STALKING, confidence, 0.5f, true));
    assertThat(evaluation.queue()).isEqualTo("threats");
    assertThat(evaluation.priority()).isEqualTo(0.9f * confidence);
  }

  @Test
  void should_say_which_rule_it_was_and_nothing_of_the_model() {
    Evaluation evaluation =
        evaluate(
            withRules(
                verdict("uk", false, Map.of()),
                rule("uk-threat", Harm.THREAT, RuleSeverity.MEDIUM)));

    assertThat(evaluation.reasons())
        .containsExactly("threat: rule uk-threat matched (severity: medium)", "see: law 8");
    // The model was not measured here, which takes nothing from a rule.
    assertThat(evaluation.priority()).isEqualTo(0.7f);
  }

  @Test
  void should_take_the_surer_of_model_and_rules_and_give_both_as_reasons() {
    Verdict verdict =
        withRules(
            verdict(Map.of(Harm.THREAT, 0.9f)),
            rule("sw-a", Harm.THREAT, RuleSeverity.LOW),
            rule("sw-b", Harm.THREAT, RuleSeverity.CRITICAL));

    assertThat(evaluate(verdict).findings())
        .containsExactly(new Finding(Harm.THREAT, 0.95f, 0.5f, true));
    assertThat(evaluate(verdict).reasons())
        .containsExactly(
            "threat: 90 % sure (threshold 50 %), measured in Swahili",
            "threat: rule sw-b matched (severity: critical)",
            "threat: rule sw-a matched (severity: low)",
            "see: law 8");
  }

  @Test
  void should_leave_out_a_harm_that_is_not_enabled() {
    Verdict verdict =
        withRules(verdict(Map.of()), rule("sw-leak", Harm.IMAGE_ABUSE, RuleSeverity.CRITICAL));

    assertThat(evaluate(verdict).isClean()).isTrue();
  }

  @Test
  void should_put_child_safety_before_everything_also_for_a_harm_that_is_not_enabled() {
    Verdict verdict =
        withRules(
            verdict(Map.of(Harm.THREAT, 0.99f)), minorAtRisk("sw-minor", Harm.SEXUAL_HARASSMENT));
    Evaluation evaluation = evaluate(verdict);

    assertThat(evaluation.queue()).isEqualTo("children");
    assertThat(evaluation.priority()).isEqualTo(1f);
    assertThat(evaluation.findings())
        .extracting(Finding::harm)
        .containsExactlyInAnyOrder(Harm.SEXUAL_HARASSMENT, Harm.THREAT);
    assertThat(evaluation.reasons())
        .startsWith("a sign that the person targeted is under 18: child safety comes first")
        .contains("sexual harassment: rule sw-minor matched (severity: critical)");
  }

  @Test
  void should_send_child_safety_first_by_the_shipped_policy() {
    PolicyEvaluator shipped =
        new PolicyEvaluator(PolicyReader.readDefault(), ReasonTexts.english());
    Verdict verdict = withRules(verdict(Map.of()), minorAtRisk("sw-minor", Harm.SEXUAL_HARASSMENT));

    assertThat(shipped.evaluate(created(verdict)).queue()).isEqualTo("child-safety");
    assertThat(PolicyReader.readDefault().queues().keySet()).first().isEqualTo("child-safety");
  }

  private Evaluation evaluate(Verdict verdict) {
    return evaluator.evaluate(created(verdict));
  }
}
