package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueCommandType;
import org.sauti.sink.Flagged;

/** What is offered to whom, read from a queue with one Swahili threat. */
class TakeFilterTest extends QueueSpecification {
  private static final TakeFilter JUMA = TakeFilter.of("Juma");
  private static final TakeFilter NEEMA = TakeFilter.of("Neema");

  @Test
  void should_offer_a_skipped_item_to_others_only() {
    queue.claim(ITEM, "Juma");
    queue.send(QueueCommandType.SKIP, ITEM, "Juma");

    assertThat(queue.reader().first("threats", JUMA)).isEmpty();
    assertThat(queue.reader().first("threats", NEEMA)).contains(ITEM);
  }

  @Test
  void should_offer_only_items_with_a_harm_that_the_moderator_works_on() {
    assertThat(queue.reader().first("threats", limited(Set.of(Harm.STALKING), Set.of()))).isEmpty();
    assertThat(
            queue.reader().first("threats", limited(Set.of(Harm.STALKING, Harm.THREAT), Set.of())))
        .contains(ITEM);
  }

  @Test
  void should_offer_only_items_in_a_language_that_the_moderator_reads() {
    Flagged urgent = Flagged.comment("c2").language("ar").priority(0.9);
    queue.news(urgent.flagged());

    assertThat(queue.reader().first("threats", limited(Set.of(), Set.of("sw", "en"))))
        .contains(ITEM);
    assertThat(queue.reader().first("threats", limited(Set.of(), Set.of("ar"))))
        .contains(urgent.itemId());
    assertThat(queue.reader().first("threats", limited(Set.of(), Set.of("fr")))).isEmpty();
  }

  @Test
  void should_offer_a_review_to_those_who_gave_no_opinion_yet() {
    underReview();

    assertThat(queue.reader().firstReview(JUMA)).isEmpty();
    assertThat(queue.reader().firstReview(NEEMA)).contains(ITEM);
    assertThat(queue.reader().firstReview(NEEMA.without(Set.of(ITEM)))).isEmpty();
    assertThat(queue.reader().firstReview(NEEMA.in("stalking"))).isEmpty();
    assertThat(queue.reader().firstReview(NEEMA.in("threats"))).contains(ITEM);
    queue.claim(ITEM, "Amani");
    assertThat(queue.reader().firstReview(NEEMA)).isEmpty();
  }

  @Test
  void should_not_offer_a_review_again_to_who_skipped_it() {
    underReview();
    queue.claim(ITEM, "Neema");
    queue.send(QueueCommandType.SKIP, ITEM, "Neema");

    assertThat(queue.reader().firstReview(NEEMA)).isEmpty();
    assertThat(queue.reader().firstReview(TakeFilter.of("Amani"))).contains(ITEM);
  }

  @Test
  void should_offer_the_review_that_waited_longest_of_all_queues() {
    underReview();
    Flagged other = Flagged.comment("c2").queue("abuse");
    queue.pass(Duration.ofSeconds(5));
    queue.news(other.flagged());
    queue.claim(other.itemId(), "Juma");
    queue.decide(other.itemId(), "Juma", ModerationAction.REMOVE);
    queue.send(QueueCommandType.REQUEST_REVIEW, other.itemId(), "Juma");

    assertThat(queue.reader().firstReview(NEEMA)).contains(ITEM);
    assertThat(queue.reader().firstReview(NEEMA.without(Set.of(ITEM)))).contains(other.itemId());
  }

  @Test
  void should_offer_a_known_answer_once_to_everybody_but_who_gave_it() {
    golden();

    assertThat(queue.reader().firstReview(NEEMA)).isEmpty();
    assertThat(queue.reader().firstKnownAnswer(JUMA)).isEmpty();
    assertThat(queue.reader().firstKnownAnswer(NEEMA)).contains(ITEM);
    assertThat(queue.reader().firstKnownAnswer(NEEMA.in("stalking"))).isEmpty();
    queue.decide(ITEM, "Neema", ModerationAction.WARN);
    assertThat(queue.reader().firstKnownAnswer(NEEMA)).isEmpty();
  }

  private static TakeFilter limited(Set<Harm> harms, Set<String> languages) {
    return new TakeFilter("Juma", Set.of(), harms, Set.of(), languages);
  }
}
