package org.sauti.enrich.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.models.Harm;
import org.sauti.models.Score;

class PolicyTest {
  private static final Map<String, ModeratorQueue> QUEUES =
      Map.of("threats", queue("threats"), "germans", queue("germans"), "unsure", queue("unsure"));

  @ParameterizedTest(name = "{0}, measured {1}: {2} from {4}, urgency {3}")
  @CsvSource({
    // language, measured, queue, urgency, threshold
    "sw,         true,  threats, 0.8, 0.5",
    "sw,         false, unsure,  0.4, 0.75",
    // What is written for a language also holds where the model was not measured.
    "de,         true,  germans, 0.6, 0.6",
    "de-AT,      true,  germans, 0.6, 0.6",
    "DE,         false, germans, 0.3, 0.6",
    // Only what is written differs.
    "pt,         true,  threats, 0.8, 0.5",
    "pt-BR,      true,  threats, 0.2, 0.5",
    "pt-Latn-BR, true,  threats, 0.8, 0.5",
    "pt-BR,      false, unsure,  0.1, 0.75",
    "und,        true,  threats, 0.8, 0.9",
  })
  void should_rule_by_language_and_measurement(
      String language, boolean measured, String queue, float urgency, float threshold) {
    Policy policy = policy(new UnmeasuredPolicy(0f, 0.5f, "unsure", 0.5f));

    HarmRule rule = policy.ruleFor(new Score(Harm.THREAT, 0.7f, 0.5f, measured), language);

    assertThat(rule).isEqualTo(new HarmRule(queue, urgency, threshold));
  }

  @Test
  void should_hold_unmeasured_findings_to_the_minimum_where_the_margin_asks_for_less() {
    Policy policy = policy(new UnmeasuredPolicy(0.9f, 0.5f, null, 1f));

    HarmRule rule = policy.ruleFor(new Score(Harm.THREAT, 0.7f, 0.5f, false), "sw");

    assertThat(rule).isEqualTo(new HarmRule("threats", 0.8f, 0.9f));
  }

  @Test
  void should_have_no_rule_for_a_harm_that_is_not_enabled() {
    Policy policy = policy(new UnmeasuredPolicy(0f, 0f, null, 1f));

    assertThat(policy.ruleFor(new Score(Harm.TOXIC, 1f, 0.5f, true), "sw")).isNull();
  }

  @Test
  void should_refuse_a_queue_that_does_not_exist() {
    assertThatThrownBy(() -> policy(new UnmeasuredPolicy(0f, 0f, "nowhere", 1f)))
        .hasMessage("no such queue: nowhere");
  }

  @Test
  void should_travel_to_the_task_managers() throws Exception {
    Policy policy = PolicyReader.readDefault();

    assertThat(InstantiationUtil.clone(policy)).isEqualTo(policy);
  }

  private static Policy policy(UnmeasuredPolicy unmeasured) {
    HarmPolicy threat =
        new HarmPolicy(
            "threats",
            0.8f,
            Threshold.MODEL,
            "",
            Map.of(
                "de", new LanguagePolicy(new Threshold.Fixed(0.6f), "germans", 0.6f),
                "pt-br", new LanguagePolicy(null, null, 0.2f),
                "und", new LanguagePolicy(new Threshold.Fixed(0.9f), null, null)));
    return new Policy("p1", QUEUES, Map.of(Harm.THREAT, threat), unmeasured, Duration.ZERO, null);
  }

  private static ModeratorQueue queue(String id) {
    return new ModeratorQueue(id, Map.of(), "");
  }
}
