package org.sauti.classify.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.classify.batch.Comments.written;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.TextInput;
import org.sauti.classify.rules.RuleEngine;
import org.sauti.classify.rules.RuleFiles;
import org.sauti.classify.text.NormalizedText;
import org.sauti.models.RuleMatch;
import org.sauti.models.ScoredComment;
import org.sauti.models.TextFile;
import org.sauti.models.Verdict;

class ControlledScoringOperatorTest {
  private final RecordingMetrics metrics = new RecordingMetrics();
  private final List<ControlledHarness> open = new ArrayList<>();

  @AfterEach
  void closeHarnesses() throws Exception {
    for (ControlledHarness harness : open) {
      harness.close();
    }
  }

  @Test
  void should_judge_by_the_rules_that_held_when_a_comment_came() throws Exception {
    // given
    ControlledHarness harness = harness(null);

    // when: a command comes between two comments of what would be one batch
    harness.comment(written("1", "old new"), 10);
    harness.command(Rules.command(Rules.finding("2", "new", "active")));
    harness.comment(written("2", "old new"), 20);
    harness.operator().endInput();

    // then
    List<Verdict> verdicts = verdicts(harness);
    assertThat(verdicts).extracting(Verdict::rulesVersion).allMatch(version -> version != null);
    assertThat(verdicts.get(0).rulesVersion()).startsWith("1+");
    assertThat(verdicts.get(1).rulesVersion()).startsWith("2+");
    assertThat(spans(verdicts.get(0))).containsExactly(0);
    assertThat(spans(verdicts.get(1))).containsExactly(4);
    assertThat(metrics.count("rulesAdopted")).isEqualTo(1);
  }

  @Test
  void should_keep_the_rules_of_the_last_command_when_restarted() throws Exception {
    // given
    ControlledHarness first = harness(null);
    first.command(Rules.command(Rules.finding("2", "new", "active")));
    first.operator().prepareSnapshotPreBarrier(1);
    OperatorSubtaskState state = first.snapshot(1, 25);

    // when
    ControlledHarness second = harness(state);
    second.comment(written("1", "new"), 10);
    second.operator().endInput();

    // then
    assertThat(verdicts(second).get(0).rulesVersion()).startsWith("2+");
  }

  @Test
  void should_refuse_rules_with_mistakes_and_keep_the_old_ones() throws Exception {
    // given
    ControlledHarness harness = harness(null);
    RuleFiles broken =
        new RuleFiles(List.of(new TextFile(RuleFiles.SET, "version: 3\nfiles: [sw.yaml]\n")));

    // when
    harness.command(Rules.command(broken));
    harness.comment(written("1", "old"), 10);
    harness.operator().endInput();

    // then
    assertThat(verdicts(harness).get(0).rulesVersion()).startsWith("1+");
    assertThat(metrics.count("rulesRefused")).isEqualTo(1);
    assertThat(metrics.count("rulesAdopted")).isZero();
  }

  @Test
  void should_only_count_the_matches_of_rules_in_shadow() throws Exception {
    // given
    ControlledHarness harness = harness(null);
    harness.comment(written("1", "old"), 10);
    harness.command(Rules.command(Rules.finding("2", "new", "shadow")));

    // when
    harness.comment(written("2", "new"), 20);
    harness.operator().endInput();

    // then
    assertThat(verdicts(harness).get(0).ruleMatches()).hasSize(1);
    assertThat(verdicts(harness).get(1).ruleMatches()).isEmpty();
    assertThat(metrics.count("ruleMatches of rule=en-word of state=active")).isEqualTo(1);
    assertThat(metrics.count("ruleMatches of rule=en-word of state=shadow")).isEqualTo(1);
  }

  @Test
  void should_let_only_the_comments_tell_the_time() throws Exception {
    // given
    ControlledHarness harness = harness(null);

    // when
    harness.operator().processWatermark2(new Watermark(5));
    harness.operator().processWatermark1(new Watermark(10));
    harness.operator().processWatermarkStatus2(WatermarkStatus.IDLE);
    harness.operator().processWatermarkStatus1(WatermarkStatus.IDLE);

    // then
    assertThat(harness.getOutput()).containsExactly(new Watermark(10), WatermarkStatus.IDLE);
  }

  @Test
  void should_judge_what_waits_before_a_checkpoint_and_a_watermark() throws Exception {
    // given
    ControlledHarness harness = harness(null);

    // when
    harness.comment(written("1", "a"), 10);
    harness.operator().prepareSnapshotPreBarrier(1);
    harness.comment(written("2", "b"), 20);
    harness.operator().processWatermark1(new Watermark(20));

    // then
    assertThat(harness.getOutput()).hasSize(3);
    assertThat(List.copyOf(harness.getOutput()).get(2)).isEqualTo(new Watermark(20));
  }

  @Test
  void should_have_nothing_in_state_before_the_first_command() throws Exception {
    // given
    ControlledHarness harness = harness(null);
    harness.comment(written("1", "a"), 10);

    // when
    harness.operator().prepareSnapshotPreBarrier(1);
    OperatorSubtaskState state = harness.snapshot(1, 25);

    // then: broadcast state without an entry is a few bytes of description
    assertThat(state.getStateSize()).isLessThan(2_000);
  }

  private ControlledHarness harness(OperatorSubtaskState state) throws Exception {
    ScoringPlan plan =
        new ScoringPlan(RulesOnly::new, Rules.finding("1", "old", "active"), 100, 1_000);
    ControlledHarness harness = new ControlledHarness(plan, metrics);
    open.add(harness);
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static List<Verdict> verdicts(ControlledHarness harness) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Object output : harness.getOutput()) {
      if (output instanceof StreamRecord<?> record) {
        verdicts.add(((ScoredComment) record.getValue()).verdict());
      }
    }
    return verdicts;
  }

  private static List<Integer> spans(Verdict verdict) {
    return verdict.ruleMatches().stream()
        .map(RuleMatch::spans)
        .flatMap(List::stream)
        .map(span -> span.start())
        .toList();
  }

  /** Knows nothing itself and has the rules read every text as English. */
  private record RulesOnly(RuleEngine rules) implements TextClassifier {
    @Override
    public List<Outcome<Verdict>> classify(List<TextInput> texts) {
      return texts.stream().map(this::judge).toList();
    }

    @Override
    public void close() {}

    private Outcome<Verdict> judge(TextInput input) {
      RuleEngine.Findings findings =
          rules.read(
              new PreparedText(
                  NormalizedText.unchanged(input.text()), new LanguageGuess("en", 1f)));
      Verdict plain = FakeClassifier.VERDICT;
      return new Outcome.Success<>(
          new Verdict(
              plain.model(),
              null,
              findings.version(),
              plain.language(),
              plain.languageConfidence(),
              plain.scores(),
              findings.matches(),
              List.of(),
              plain.scoredAt()));
    }
  }
}
