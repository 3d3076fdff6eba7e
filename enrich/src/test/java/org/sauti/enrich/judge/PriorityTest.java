package org.sauti.enrich.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sauti.enrich.policy.HarmRule;
import org.sauti.models.Harm;
import org.sauti.models.Score;

class PriorityTest {
  private static final int CASES = 20_000;
  private static final List<Harm> HARMS = List.of(Harm.values());

  private final Random random = new Random(20261120);

  @Test
  void should_stay_between_zero_and_one() {
    for (int i = 0; i < CASES; i++) {
      assertThat(Priority.of(randomMatches())).isBetween(0f, 1f);
    }
    assertThat(Priority.of(allOf(0f))).isZero();
    assertThat(Priority.of(allOf(1f))).isOne();
  }

  @Test
  void should_never_fall_when_the_model_gets_surer() {
    for (int i = 0; i < CASES; i++) {
      List<Match> matches = randomMatches();
      float before = Priority.of(matches);
      int changed = random.nextInt(matches.size());
      matches.set(changed, surer(matches.get(changed)));

      assertThat(Priority.of(matches)).isGreaterThanOrEqualTo(before);
    }
  }

  @Test
  void should_never_fall_when_one_more_harm_is_found() {
    for (int i = 0; i < CASES; i++) {
      List<Match> matches = randomMatches();
      float before = Priority.of(matches);
      matches.add(match(Harm.TOXIC, random.nextFloat(), random.nextFloat()));

      assertThat(Priority.of(matches)).isGreaterThanOrEqualTo(before);
    }
  }

  @Test
  void should_never_lie_under_the_weight_of_any_finding() {
    for (int i = 0; i < CASES; i++) {
      List<Match> matches = randomMatches();
      float priority = Priority.of(matches);

      assertThat(matches).allMatch(match -> priority >= (float) match.weight());
    }
  }

  private List<Match> randomMatches() {
    List<Match> matches = new ArrayList<>();
    int count = 1 + random.nextInt(HARMS.size() - 1);
    for (int i = 0; i < count; i++) {
      matches.add(match(HARMS.get(i), random.nextFloat(), random.nextFloat()));
    }
    return matches;
  }

  private static List<Match> allOf(float value) {
    List<Match> matches = new ArrayList<>();
    for (Harm harm : HARMS) {
      matches.add(match(harm, value, value));
    }
    return matches;
  }

  private Match surer(Match match) {
    float probability = match.score().probability();
    float surer = Math.min(1f, Math.nextUp(probability + random.nextFloat() * (1 - probability)));
    return match(match.score().harm(), surer, match.rule().urgency());
  }

  private static Match match(Harm harm, float probability, float urgency) {
    return new Match(
        new Score(harm, probability, 0f, true),
        new HarmRule("general", urgency, 0f),
        true,
        List.of());
  }
}
