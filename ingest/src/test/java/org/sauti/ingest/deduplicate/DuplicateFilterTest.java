package org.sauti.ingest.deduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.ingest.Comments.created;
import static org.sauti.ingest.Comments.deleted;
import static org.sauti.ingest.Comments.edited;
import static org.sauti.ingest.deduplicate.DuplicateFilter.Verdict.DUPLICATE;
import static org.sauti.ingest.deduplicate.DuplicateFilter.Verdict.PASS;
import static org.sauti.ingest.deduplicate.DuplicateFilter.Verdict.SUPERSEDED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.ingest.RawRecords;
import org.sauti.models.Comment;

class DuplicateFilterTest {

  @Test
  void should_pass_a_comment_its_edits_and_its_deletion() {
    assertThat(
            verdicts(
                created("c", "one", at(1)),
                edited("c", "two", at(2)),
                edited("c", "three", at(3)),
                deleted("c", at(4))))
        .containsExactly(PASS, PASS, PASS, PASS);
  }

  @Test
  void should_drop_what_is_delivered_again() {
    assertThat(verdicts(created("c", "one", at(1)), created("c", "one", at(1))))
        .containsExactly(PASS, DUPLICATE);
    assertThat(verdicts(edited("c", "one", at(1)), edited("c", "one", at(1))))
        .containsExactly(PASS, DUPLICATE);
  }

  @Test
  void should_drop_what_is_delivered_again_with_another_time() {
    assertThat(
            verdicts(
                created("c", "one", at(1)),
                created("c", "one", at(2)),
                edited("c", "one", at(3)),
                edited("c", "one", at(2))))
        .containsExactly(PASS, DUPLICATE, DUPLICATE, DUPLICATE);
  }

  @Test
  void should_drop_a_create_that_its_edit_or_its_deletion_overtook() {
    assertThat(verdicts(edited("c", "two", at(2)), created("c", "one", at(1))))
        .containsExactly(PASS, SUPERSEDED);
    assertThat(verdicts(deleted("c", at(2)), created("c", "one", at(1))))
        .containsExactly(PASS, SUPERSEDED);
  }

  @Test
  void should_drop_a_deletion_that_a_return_overtook() {
    assertThat(verdicts(created("c", "two", at(3)), deleted("c", at(2))))
        .containsExactly(PASS, SUPERSEDED);
  }

  @Test
  void should_drop_an_edit_between_two_deliveries_of_a_later_text() {
    assertThat(
            verdicts(
                edited("c", "two", at(5)), edited("c", "two", at(10)), edited("c", "x", at(7))))
        .containsExactly(PASS, DUPLICATE, SUPERSEDED);
  }

  @Test
  void should_drop_a_second_deletion_whatever_its_time() {
    assertThat(verdicts(deleted("c", at(5)), deleted("c", at(5)), deleted("c", at(9))))
        .containsExactly(PASS, DUPLICATE, DUPLICATE);
    assertThat(verdicts(deleted("c", at(5)), deleted("c", at(4)))).containsExactly(PASS, DUPLICATE);
  }

  @Test
  void should_pass_a_comment_that_comes_back_after_its_deletion() {
    assertThat(
            verdicts(created("c", "one", at(1)), deleted("c", at(2)), created("c", "one", at(3))))
        .containsExactly(PASS, PASS, PASS);
  }

  @Test
  void should_measure_a_return_against_the_last_deletion() {
    assertThat(verdicts(deleted("c", at(2)), deleted("c", at(8)), created("c", "one", at(5))))
        .containsExactly(PASS, DUPLICATE, SUPERSEDED);
  }

  @Test
  void should_let_the_deletion_win_at_the_same_time() {
    assertThat(verdicts(created("c", "one", at(1)), deleted("c", at(1))))
        .containsExactly(PASS, PASS);
    assertThat(verdicts(deleted("c", at(1)), created("c", "one", at(1))))
        .containsExactly(PASS, SUPERSEDED);
  }

  @Test
  void should_pass_another_text_at_the_same_time() {
    assertThat(verdicts(edited("c", "one", at(1)), edited("c", "two", at(1))))
        .containsExactly(PASS, PASS);
  }

  @Test
  void should_pass_an_edit_back_to_an_earlier_text() {
    assertThat(
            verdicts(
                created("c", "one", at(1)), edited("c", "two", at(2)), edited("c", "one", at(3))))
        .containsExactly(PASS, PASS, PASS);
  }

  @Test
  void should_remember_a_fingerprint_and_not_the_text() {
    DuplicateFilter.Decision decision =
        DuplicateFilter.decide(null, created("c", "Hodi hodi", at(1)));

    // printf 'Hodi hodi' | sha256sum
    assertThat(decision.latest())
        .isEqualTo(
            new LatestVersion(
                at(1), new TextFingerprint(0xa6dca96ca6dea913L, 0x330f3b3fd82bf1b3L), false));
  }

  private static List<DuplicateFilter.Verdict> verdicts(Comment... comments) {
    List<DuplicateFilter.Verdict> verdicts = new ArrayList<>();
    LatestVersion latest = null;
    for (Comment comment : comments) {
      DuplicateFilter.Decision decision = DuplicateFilter.decide(latest, comment);
      latest = decision.latest();
      verdicts.add(decision.verdict());
    }
    return verdicts;
  }

  private static Instant at(int seconds) {
    return RawRecords.NOON.plusSeconds(seconds);
  }
}
