package org.sauti.classify.batch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import org.sauti.classify.rules.Rule;
import org.sauti.models.RejectCode;

/**
 * What operators of the pipeline watch: {@code textsScored}, {@code textsPassedOn} (to the careful
 * model of a cascade), {@code rejected} by code, {@code batchTexts} (texts in a batch) and {@code
 * batchMicros} (time to judge one, in microseconds); {@code ruleMatches} by {@code rule} and {@code
 * state} (active or shadow), and {@code rulesAdopted} and {@code rulesRefused}, the rule sets that
 * came while the job ran.
 */
final class ScoringMetrics {
  private static final int HISTOGRAM_WINDOW = 1024;

  private final Counter textsScored;
  private final Counter textsPassedOn;
  private final Counter scoringFailed;
  private final Histogram batchTexts;
  private final Histogram batchMicros;
  private final MetricGroup group;
  private final Counter rulesAdopted;
  private final Counter rulesRefused;
  private final Map<String, Counter> ruleMatches = new HashMap<>();

  ScoringMetrics(MetricGroup group) {
    textsScored = group.counter("textsScored");
    textsPassedOn = group.counter("textsPassedOn");
    scoringFailed = group.addGroup("code", RejectCode.SCORING_FAILED.name()).counter("rejected");
    batchTexts = group.histogram("batchTexts", histogram());
    batchMicros = group.histogram("batchMicros", histogram());
    rulesAdopted = group.counter("rulesAdopted");
    rulesRefused = group.counter("rulesRefused");
    this.group = group;
  }

  void batchJudged(int texts, long nanos) {
    batchTexts.update(texts);
    batchMicros.update(nanos / 1_000);
  }

  void textScored(boolean passedOn) {
    textsScored.inc();
    if (passedOn) {
      textsPassedOn.inc();
    }
  }

  void textRejected() {
    scoringFailed.inc();
  }

  void rulesAdopted() {
    rulesAdopted.inc();
  }

  void rulesRefused() {
    rulesRefused.inc();
  }

  void ruleMatched(Rule rule) {
    String state = rule.state().name().toLowerCase(Locale.ROOT);
    ruleMatches
        .computeIfAbsent(
            state + " " + rule.id(),
            key ->
                group.addGroup("rule", rule.id()).addGroup("state", state).counter("ruleMatches"))
        .inc();
  }

  private static Histogram histogram() {
    return new DescriptiveStatisticsHistogram(HISTOGRAM_WINDOW);
  }
}
