package org.sauti.sink.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportFilterTest {
  private final ExportFilter filter =
      new ExportFilter(Set.of("child-safety"), Set.of("author-2", "target-2"));

  @Test
  void should_let_out_what_nobody_and_nothing_speaks_against() {
    assertThat(filter.reasonAgainst(DecidedItem.comment("c1").item())).isEmpty();
  }

  @Test
  void should_keep_what_concerns_children() {
    assertThat(filter.reasonAgainst(DecidedItem.comment("c1").queue("child-safety").item()))
        .contains(LeftOut.CHILD_SAFETY);
  }

  @Test
  void should_keep_what_a_rule_found_beside_a_sign_of_a_minor_whatever_its_queue() {
    assertThat(filter.reasonAgainst(DecidedItem.comment("c1").minorAtRisk().item()))
        .contains(LeftOut.CHILD_SAFETY);
  }

  @Test
  void should_keep_what_those_wrote_and_got_who_asked_to_be_left_out() {
    assertThat(filter.reasonAgainst(DecidedItem.comment("c1").author("author-2").item()))
        .contains(LeftOut.ERASED);
    assertThat(
            new ExportFilter(Set.of(), Set.of("target-1"))
                .reasonAgainst(DecidedItem.comment("c1").item()))
        .contains(LeftOut.ERASED);
  }

  @Test
  void should_keep_what_its_author_deleted() {
    assertThat(filter.reasonAgainst(DecidedItem.comment("c1").deleted().item()))
        .contains(LeftOut.DELETED);
    assertThat(filter.reasonAgainst(DecidedItem.comment("c1").deleted().author(null).item()))
        .contains(LeftOut.DELETED);
  }
}
