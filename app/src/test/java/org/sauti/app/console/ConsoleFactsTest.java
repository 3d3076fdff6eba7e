package org.sauti.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sauti.enrich.policy.Policy;
import org.sauti.enrich.policy.PolicyReader;
import org.sauti.models.Harm;
import org.sauti.sink.console.PolicyInfo;
import org.sauti.sink.console.QueueInfo;

class ConsoleFactsTest {
  private static final Policy POLICY = PolicyReader.readDefault();

  private final PolicyInfo told = ConsoleFacts.policy(POLICY);

  @Test
  void should_tell_of_the_queues_in_their_order() {
    assertThat(told.queues())
        .extracting(QueueInfo::name)
        .containsExactlyElementsOf(POLICY.queues().keySet());
  }

  @Test
  void should_tell_what_a_harm_breaks_in_the_words_of_the_policy() {
    assertThat(told.references())
        .containsEntry(Harm.THREAT, POLICY.harms().get(Harm.THREAT).reference());
  }

  @Test
  void should_tell_nothing_where_the_policy_has_no_reference() {
    assertThat(told.references()).doesNotContainKey(Harm.GENDER_ABUSE);
  }

  @Test
  void should_tell_until_when_an_account_is_new() {
    assertThat(told.newAccountAge()).isEqualTo(POLICY.newAccountAge());
  }
}
