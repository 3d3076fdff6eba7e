package org.sauti.sink.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.QueueItem;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

class LimitsTest {
  /** A threat in Swahili in the queue for threats. */
  private static final QueueItem ITEM = QueueItems.open(Flagged.comment("c1"));

  @Test
  void should_limit_nothing_without_limits() {
    assertThat(Limits.NONE.allows(ITEM)).isTrue();
    assertThat(new Limits(null, null, null)).isEqualTo(Limits.NONE);
  }

  @Test
  void should_allow_only_what_fits_all_limits() {
    assertThat(limits(Set.of(Harm.THREAT), Set.of("threats"), Set.of("sw"))).isTrue();
    assertThat(limits(Set.of(Harm.STALKING, Harm.THREAT), Set.of(), Set.of("ur", "sw"))).isTrue();

    assertThat(limits(Set.of(Harm.STALKING), Set.of("threats"), Set.of("sw"))).isFalse();
    assertThat(limits(Set.of(Harm.THREAT), Set.of("hate"), Set.of("sw"))).isFalse();
    assertThat(limits(Set.of(Harm.THREAT), Set.of("threats"), Set.of("s"))).isFalse();
  }

  @Test
  void should_take_a_language_with_all_its_scripts_and_regions() {
    Limits hindi = new Limits(Set.of(), Set.of(), Set.of("hi"));

    assertThat(hindi.allowsLanguage("hi")).isTrue();
    assertThat(hindi.allowsLanguage("hi-Latn")).isTrue();
    assertThat(hindi.allowsLanguage("HI-latn")).isTrue();
    assertThat(hindi.allowsLanguage("hil")).isFalse();
    assertThat(new Limits(Set.of(), Set.of(), Set.of("hi-Latn")).allowsLanguage("hi")).isFalse();
  }

  private static boolean limits(Set<Harm> harms, Set<String> queues, Set<String> languages) {
    return new Limits(harms, queues, languages).allows(ITEM);
  }
}
