package org.sauti.sink.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {
  /** The reliability data of Krippendorff (2011): four observers, twelve units, five values. */
  private static final String[] OBSERVERS = {
    "123321412...", "1233224125.3", ".3332342251.", "12332441251."
  };

  @Test
  void should_give_the_published_alpha_of_the_published_example() {
    KrippendorffAlpha alpha = KrippendorffAlpha.of(published());

    assertThat(alpha.units()).isEqualTo(11);
    assertThat(alpha.value()).isCloseTo(0.743, within(0.0005));
    assertThat(alpha.low()).isBetween(0.3, 0.743);
    assertThat(alpha.high()).isBetween(0.743, 1.0);
  }

  @Test
  void should_be_1_when_all_agree_and_0_when_only_chance_does() {
    RatedUnits agreed = new RatedUnits(2);
    RatedUnits chance = new RatedUnits(2);
    for (int i = 0; i < 250; i++) {
      agreed.add(2, 0);
      agreed.add(0, 2);
      chance.add(2, 0);
      chance.add(0, 2);
      chance.add(1, 1);
      chance.add(1, 1);
    }

    assertThat(KrippendorffAlpha.of(agreed)).isEqualTo(new KrippendorffAlpha(500, 1.0, 1.0, 1.0));
    assertThat(KrippendorffAlpha.of(chance).value()).isCloseTo(0, within(0.001));
    assertThat(KrippendorffAlpha.of(chance).low()).isBetween(-0.08, -0.04);
    assertThat(KrippendorffAlpha.of(chance).high()).isBetween(0.04, 0.08);
  }

  @Test
  void should_not_tell_what_cannot_be_told() {
    RatedUnits alone = new RatedUnits(2);
    alone.add(1, 0);
    alone.add(0, 0);
    RatedUnits oneValue = new RatedUnits(2);
    oneValue.add(2, 0);
    oneValue.add(3, 0);

    assertThat(KrippendorffAlpha.of(alone)).isEqualTo(new KrippendorffAlpha(0, null, null, null));
    assertThat(KrippendorffAlpha.of(oneValue))
        .isEqualTo(new KrippendorffAlpha(2, null, null, null));
  }

  private static RatedUnits published() {
    RatedUnits units = new RatedUnits(5);
    for (int unit = 0; unit < 12; unit++) {
      int[] counts = new int[5];
      for (String observer : OBSERVERS) {
        if (observer.charAt(unit) != '.') {
          counts[observer.charAt(unit) - '1']++;
        }
      }
      units.add(counts);
    }
    return units;
  }
}
