package org.sauti.enrich.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.settings.InvalidSettingsException;

class PolicyReaderTest {
  private static final String OTHER_HARMS =
      """
        gender_abuse: {enabled: false}
        derogation: {enabled: false}
        stereotyping: {enabled: false}
        sexual_harassment: {enabled: false}
        victim_blaming: {enabled: false}
        image_abuse: {enabled: false}
        stalking: {enabled: false}
        lgbti_hate: {enabled: false}
        toxic: {enabled: false}
      """;

  @Test
  void should_read_everything_that_a_policy_can_say() {
    Policy policy =
        PolicyReader.read(
            "p.yaml",
            """
            version: 2026-11-1
            queues:
              threats:
                title: {en: Threats, pt-BR: Ameaças}
                description: Threats of harm
              later: {title: Later}
            harms:
              threat:
                queue: threats
                urgency: 0.9
                threshold: 0.6
                reference: law 8
                languages:
                  de: {threshold: model}
                  pt-BR: {queue: later, urgency: 0.5}
            """
                + OTHER_HARMS
                + """
                unmeasured:
                  minimum-threshold: 0.7
                  margin: 0.2
                  queue: later
                  urgency-factor: 0.8
                new-account-age: 7d
                child-safety: {queue: later}
                """);

    assertThat(policy)
        .isEqualTo(
            new Policy(
                "2026-11-1",
                Map.of(
                    "threats",
                    new ModeratorQueue(
                        "threats", Map.of("en", "Threats", "pt-BR", "Ameaças"), "Threats of harm"),
                    "later",
                    new ModeratorQueue("later", Map.of("und", "Later"), "")),
                Map.of(
                    Harm.THREAT,
                    new HarmPolicy(
                        "threats",
                        0.9f,
                        new Threshold.Fixed(0.6f),
                        "law 8",
                        Map.of(
                            "de", new LanguagePolicy(Threshold.MODEL, null, null),
                            "pt-br", new LanguagePolicy(null, "later", 0.5f)))),
                new UnmeasuredPolicy(0.7f, 0.2f, "later", 0.8f),
                Duration.ofDays(7),
                "later"));
    assertThat(policy.queues().keySet()).containsExactly("threats", "later");
  }

  @Test
  void should_use_the_models_threshold_and_change_nothing_where_the_file_says_nothing() {
    Policy policy =
        PolicyReader.read(
            "p.yaml",
            """
            version: 1
            queues:
              threats: {title: Threats}
            harms:
              threat: {queue: threats, urgency: 1}
            """
                + OTHER_HARMS);

    assertThat(policy.harms())
        .isEqualTo(
            Map.of(Harm.THREAT, new HarmPolicy("threats", 1f, Threshold.MODEL, "", Map.of())));
    assertThat(policy.unmeasured()).isEqualTo(new UnmeasuredPolicy(0f, 0f, null, 1f));
    assertThat(policy.newAccountAge()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void should_report_every_mistake_at_once_each_with_its_line() {
    assertThatThrownBy(
            () ->
                PolicyReader.read(
                    "p.yaml",
                    """
                    queues:
                      threats: {title: Threats}
                      Hate Speech: {title: Hate}
                      general:
                        titel: General
                    harms:
                      threta: {queue: threats, urgency: 1}
                      derogation:
                        queue: thraets
                        urgency: 1.5
                        threshold: 60
                        languages:
                          german: {threshold: 0.5}
                          de: {threshold: high}
                          DE: {queue: nowhere}
                      stereotyping:
                      sexual_harassment: {queue: general, urgency: 0.5}
                      sexual_harassment: {queue: general, urgency: 0.6}
                      victim_blaming: {urgency: 0.5, tresholds: 0.4}
                      image_abuse: {enabled: maybe, queue: general, urgency: 0.4}
                      gender_abuse: {enabled: false}
                      stalking: {enabled: false, queue: stalkers, urgency: 2}
                      lgbti_hate: {queue: general, urgency: 0.7, threshold: model}
                      toxic: {enabled: false}
                    unmeasured:
                      margin: -1
                      queue: unsure
                      urgency_factor: 0.5
                    new-account-age: two weeks
                    """))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            """
            p.yaml:1: 'version' is missing
            p.yaml:3: 'Hate Speech' should be lower-case letters, digits and hyphens, as in image-abuse
            p.yaml:5: 'queues.general.title' is missing
            p.yaml:5: unknown key 'queues.general.titel': did you mean 'title'?
            p.yaml:6: 'harms.threat' is missing: give it a queue, or write 'enabled: false' there
            p.yaml:7: no harm is called 'threta': did you mean 'threat'?
            p.yaml:9: 'harms.derogation.queue': there is no queue 'thraets': did you mean 'threats'?
            p.yaml:10: 'harms.derogation.urgency' should be a number from 0.0 to 1.0
            p.yaml:11: 'harms.derogation.threshold' should be 'model' or a number from 0 to 1
            p.yaml:13: 'harms.derogation.languages.german' should be a language tag such as sw or pt-BR
            p.yaml:14: 'harms.derogation.languages.de.threshold' should be 'model' or a number from 0 to 1
            p.yaml:15: 'harms.derogation.languages.DE' stands here a second time, in other letters
            p.yaml:15: 'harms.derogation.languages.DE.queue': there is no queue 'nowhere'
            p.yaml:16: 'harms.stereotyping.queue' is missing
            p.yaml:16: 'harms.stereotyping.urgency' is missing
            p.yaml:18: 'harms.sexual_harassment' stands here a second time
            p.yaml:19: 'harms.victim_blaming.queue' is missing
            p.yaml:19: unknown key 'harms.victim_blaming.tresholds': did you mean 'threshold'?
            p.yaml:20: 'harms.image_abuse.enabled' should be true or false
            p.yaml:22: 'harms.stalking.queue': there is no queue 'stalkers'
            p.yaml:22: 'harms.stalking.urgency' should be a number from 0.0 to 1.0
            p.yaml:26: 'unmeasured.margin' should be a number from 0.0 to 1.0
            p.yaml:27: 'unmeasured.queue': there is no queue 'unsure'
            p.yaml:28: unknown key 'unmeasured.urgency_factor': did you mean 'urgency-factor'?
            p.yaml:29: 'new-account-age' should be a time such as 5ms, 10s, 15min, 2h or 7d""");
  }

  @Test
  void should_say_of_an_empty_file_all_that_is_missing() {
    assertThatThrownBy(() -> PolicyReader.read("p.yaml", ""))
        .hasMessageStartingWith(
            """
            p.yaml: 'version' is missing
            p.yaml: 'queues' is missing: name at least one queue
            p.yaml: 'harms.gender_abuse' is missing: give it a queue,""");
  }

  @Test
  void should_ship_a_policy_in_which_every_harm_of_its_own_has_a_queue() {
    Policy policy = PolicyReader.readDefault();

    assertThat(policy.queues().keySet())
        .containsExactly(
            "child-safety", "threats", "image-abuse", "stalking", "harassment", "hate", "general");
    assertThat(policy.harms().keySet())
        .containsExactly(
            Harm.GENDER_ABUSE,
            Harm.THREAT,
            Harm.DEROGATION,
            Harm.STEREOTYPING,
            Harm.SEXUAL_HARASSMENT,
            Harm.VICTIM_BLAMING,
            Harm.IMAGE_ABUSE,
            Harm.STALKING,
            Harm.LGBTI_HATE);
    assertThat(policy.harms().get(Harm.GENDER_ABUSE).queue()).isEqualTo("general");
    assertThat(policy.queues().get("threats").title(Locale.forLanguageTag("sw-KE")))
        .isEqualTo("Vitisho");
    assertThat(policy.queues().get("threats").title(Locale.forLanguageTag("fi")))
        .isEqualTo("Threats");
  }
}
