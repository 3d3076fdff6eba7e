package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommandType;
import org.sauti.models.Review;
import org.sauti.models.ReviewKind;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

/** A queue in which every threat is looked at twice. */
class SampledReviewTest extends QueueSpecification {
  @Override
  ReviewSampling sampling() {
    return new ReviewSampling(0f, Set.of(Harm.THREAT));
  }

  @Test
  void should_review_every_item_with_a_severe_harm() {
    decided("Juma", ModerationAction.REMOVE);

    assertThat(item().review())
        .isEqualTo(new Review(ReviewKind.SAMPLED, true, null, queue.now(), null));
  }

  @Test
  void should_not_review_a_final_decision() {
    queue.claim(ITEM, "Juma");
    queue.command(queue.toDo(QueueCommandType.ESCALATE, ITEM, "Juma").because("unclear"));

    decided("Zawadi", ModerationAction.REMOVE);

    assertThat(item().review()).isNull();
  }

  @Test
  void should_review_a_decision_that_was_made_again() {
    decided("Juma", ModerationAction.REMOVE);
    queue.send(QueueCommandType.UNDO, ITEM, "Juma");

    queue.decide(ITEM, "Juma", ModerationAction.REMOVE);

    assertThat(item().awaitsReview()).isTrue();
  }

  @Test
  void should_draw_about_the_share_that_is_wanted() {
    ReviewSampling sampling = new ReviewSampling(0.05f, Set.of());

    long drawn =
        IntStream.range(0, 10_000)
            .mapToObj(i -> QueueItems.open(Flagged.comment("c" + i)))
            .filter(sampling::wants)
            .count();

    assertThat(drawn / 10_000.0).isCloseTo(0.05, within(0.01));
  }

  @Test
  void should_refuse_a_share_that_is_none() {
    assertThatThrownBy(() -> new ReviewSampling(1.5f, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReviewSampling(Float.NaN, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
