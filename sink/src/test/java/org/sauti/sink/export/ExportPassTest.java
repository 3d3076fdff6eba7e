package org.sauti.sink.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sauti.models.DecisionStage.FINAL;
import static org.sauti.models.DecisionStage.FIRST;
import static org.sauti.models.DecisionStage.SECOND;
import static org.sauti.models.Harm.THREAT;
import static org.sauti.models.ModerationAction.NO_ACTION;
import static org.sauti.models.ModerationAction.REMOVE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.sink.agreement.KrippendorffAlpha;

class ExportPassTest {
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
  private static final ExportPeriod PERIOD =
      new ExportPeriod(
          Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private DatasetWriter writer;
  private ExportPass pass;

  @BeforeEach
  void begin() throws IOException {
    writer = ExportFormat.JSONL.writer(output);
    pass =
        new ExportPass(
            new ExportFilter(Set.of("child-safety"), Set.of("author-2")),
            new ExportPseudonyms(new byte[ExportPseudonyms.KEY_BYTES]),
            writer);
  }

  @Test
  void should_write_nothing_that_names_or_reaches_anybody() throws IOException {
    pass.add(DecidedItem.comment("c1").text("@jane: nipigie 0712 345 678 au a@b.example").item());

    assertThat(written())
        .contains("\"text\":\"@user: nipigie <phone> au <email>\"")
        .doesNotContain("author-1", "target-1", "juma", "thread-1", "social.example", "because")
        .doesNotContain(DecidedItem.comment("c1").itemId());
    assertThat(card().masked())
        .containsEntry("handle", 1L)
        .containsEntry("phone", 1L)
        .containsEntry("email", 1L)
        .containsEntry("account", 0L);
  }

  @Test
  void should_count_what_it_leaves_out_by_reason() throws IOException {
    pass.add(DecidedItem.comment("c1").queue("child-safety").item());
    pass.add(DecidedItem.comment("c2").author("author-2").item());
    pass.add(DecidedItem.comment("c3").deleted().item());
    pass.addUnreadable();

    assertThat(written()).isEmpty();
    assertThat(card().items()).isZero();
    assertThat(card().leftOut())
        .isEqualTo(Map.of("child_safety", 1L, "erased", 1L, "deleted", 1L, "unreadable", 1L));
  }

  @Test
  void should_count_labels_by_harm_and_language_and_what_became_of_the_models_flags()
      throws IOException {
    pass.add(DecidedItem.comment("c1").opinion("juma", FIRST, REMOVE, threat(true)).item());
    pass.add(DecidedItem.comment("c2").opinion("juma", FIRST, NO_ACTION, threat(false)).item());
    pass.add(
        DecidedItem.comment("c3")
            .language("hi")
            .opinion("juma", FIRST, REMOVE, threat(true))
            .opinion("neema", SECOND, NO_ACTION, threat(false))
            .item());

    DatasetCard card = card();
    assertThat(card.items()).isEqualTo(3);
    assertThat(card.moderators()).isEqualTo(2);
    assertThat(card.languages()).isEqualTo(Map.of("hi", 1L, "sw", 2L));
    assertThat(card.labels())
        .containsExactly(
            new DatasetCard.LabelCount(THREAT, "hi", 0, 0, 1),
            new DatasetCard.LabelCount(THREAT, "sw", 1, 1, 0));
    assertThat(card.precision())
        .extracting(
            DatasetCard.Precision::language,
            DatasetCard.Precision::model,
            DatasetCard.Precision::confirmed,
            DatasetCard.Precision::refuted)
        .containsExactly(tuple("hi", "fast 1.2.3", 1L, 0L), tuple("sw", "fast 1.2.3", 1L, 1L));
    assertThat(card.models()).isEqualTo(Map.of("fast 1.2.3", 3L));
    assertThat(card.policies()).isEqualTo(Map.of("policy-3", 3L));
  }

  @Test
  void should_tell_how_far_independent_opinions_agree() throws IOException {
    for (int i = 0; i < 10; i++) {
      boolean present = i % 2 == 0;
      pass.add(
          DecidedItem.comment("agreed" + i)
              .opinion("juma", FIRST, present ? REMOVE : NO_ACTION, threat(present))
              .opinion("neema", SECOND, present ? REMOVE : NO_ACTION, threat(present))
              .item());
    }
    // Whoever has the last word has seen the others: no independent opinion.
    pass.add(
        DecidedItem.comment("final")
            .opinion("juma", FIRST, REMOVE, threat(true))
            .opinion("asha", FINAL, NO_ACTION, threat(false))
            .item());

    DatasetCard card = card();
    KrippendorffAlpha full = new KrippendorffAlpha(10, 1.0, 1.0, 1.0);
    assertThat(card.secondOpinions()).isEqualTo(10);
    assertThat(card.finalDecisions()).isEqualTo(1);
    assertThat(card.agreement())
        .containsExactly(
            new DatasetCard.Agreement(null, null, full),
            new DatasetCard.Agreement(null, "sw", full),
            new DatasetCard.Agreement(THREAT, null, full),
            new DatasetCard.Agreement(THREAT, "sw", full));
  }

  @Test
  void should_write_a_card_for_people() throws IOException {
    pass.add(DecidedItem.comment("c1").item());

    String text = CardText.of(card());

    assertThat(text)
        .startsWith("# Comments that moderators decided on\n")
        .contains("1 texts, decided from 2026-11-01T00:00:00Z to before 2026-12-01T00:00:00Z")
        .contains("| threat | sw | 1 | 0 | 0 |")
        .contains("| child_safety | 0 |")
        .contains("Masking cannot see names of people, places, schools or workplaces")
        .doesNotContain("{harms}");
  }

  @Test
  void should_write_a_card_for_machines() throws IOException {
    pass.add(DecidedItem.comment("c1").item());

    assertThat(Json.CARD.writeValueAsString(card()))
        .contains("\"created_at\" : \"2026-12-01T00:00:00Z\"")
        .contains("\"from\" : \"2026-11-01T00:00:00Z\"")
        .contains("\"harm\" : \"threat\"")
        .contains("\"left_out\" : {");
  }

  @Test
  void should_describe_every_member_of_a_record() throws IOException {
    pass.add(
        DecidedItem.comment("c1")
            .corrected("asha", threat(true), DecidedItem.NOON.plusSeconds(1))
            .item());
    String card = CardText.of(card());

    Json.RECORD
        .readTree(written())
        .fieldNames()
        .forEachRemaining(member -> assertThat(card).contains("`" + member + "`"));
  }

  private DatasetCard card() {
    return pass.card(NOW, PERIOD, ExportFormat.JSONL);
  }

  private String written() throws IOException {
    writer.close();
    return output.toString(StandardCharsets.UTF_8);
  }

  private static Map<Harm, Boolean> threat(boolean present) {
    return Map.of(THREAT, present);
  }
}
