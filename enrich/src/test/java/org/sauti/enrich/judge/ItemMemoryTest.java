package org.sauti.enrich.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.enrich.Samples.NOON;
import static org.sauti.enrich.Samples.created;
import static org.sauti.enrich.Samples.deleted;
import static org.sauti.enrich.Samples.edited;
import static org.sauti.enrich.Samples.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.enrich.Samples;
import org.sauti.enrich.judge.ItemMemory.Decision;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.ScoredComment;
import org.sauti.models.Verdict;

class ItemMemoryTest {
  private static final Verdict HARMFUL = verdict(Map.of(Harm.STALKING, 1f));
  private static final Verdict CLEAN = verdict(Map.of());

  private final Flagger flagger = new Flagger(Samples.policy(), ReasonTexts.english());

  /** News is written as a letter and its minute: F(lagged), C(leared), D(eleted). */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    // A flagged comment can be flagged again, cleared and deleted.
    "F1,                PASS",
    "F1 F2,             PASS PASS",
    "F1 C2,             PASS PASS",
    "F1 D2,             PASS PASS",
    "F1 C2 F3,          PASS PASS PASS",
    "F1 D2 F3 D4,       PASS PASS PASS PASS",
    // The text of a cleared comment is still in the queue until it is deleted.
    "F1 C2 D3,          PASS PASS PASS",
    // What was never shown needs no closing.
    "C1,                NOTHING_TO_CLOSE",
    "D1,                NOTHING_TO_CLOSE",
    "C1 D2,             NOTHING_TO_CLOSE NOTHING_TO_CLOSE",
    "C1 F2,             NOTHING_TO_CLOSE PASS",
    // Repeats do nothing.
    "F1 D2 D2,          PASS PASS NOTHING_TO_CLOSE",
    "F1 C2 C2 C3,       PASS PASS NOTHING_TO_CLOSE NOTHING_TO_CLOSE",
    "F1 D2 C3,          PASS PASS NOTHING_TO_CLOSE",
    // News that was overtaken does nothing.
    "D2 F1,             NOTHING_TO_CLOSE STALE",
    "C2 F1,             NOTHING_TO_CLOSE STALE",
    "F1 D3 F2 C2,       PASS PASS STALE STALE",
    "F2 C1 D1 C3,       PASS STALE STALE PASS",
  })
  void should_pass_what_matters_after_what_moderators_were_shown(String news, String expected) {
    ItemMemory memory = null;
    List<String> decisions = new ArrayList<>();
    for (String one : news.split(" ")) {
      FlaggedItem item = flagger.flag(event(one), NOON).orElseThrow();
      Decision decision = ItemMemory.decide(memory, item);
      decisions.add(decision.name());
      if (decision != Decision.STALE) {
        memory = ItemMemory.after(memory, item, decision);
      }
    }
    assertThat(decisions).isEqualTo(Stream.of(expected.split(" ")).toList());
  }

  private static ScoredComment event(String news) {
    long minute = Long.parseLong(news.substring(1));
    return switch (news.charAt(0)) {
      case 'F' -> edited(NOON.plusSeconds(60 * minute), HARMFUL);
      case 'C' -> edited(NOON.plusSeconds(60 * minute), CLEAN);
      case 'D' -> deleted(NOON.plusSeconds(60 * minute));
      default -> throw new IllegalArgumentException(news);
    };
  }

  @Test
  void should_remember_the_first_event_of_a_new_comment() {
    FlaggedItem item = flagger.flag(created(HARMFUL), NOON).orElseThrow();

    assertThat(ItemMemory.after(null, item, Decision.PASS))
        .isEqualTo(new ItemMemory(item.change(), NOON));
  }
}
