package org.sauti.classify.batch;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import org.sauti.models.RejectCode;

/**
 * What operators of the pipeline watch: {@code textsScored}, {@code textsPassedOn} (to the careful
 * model of a cascade), {@code rejected} by code, {@code batchTexts} (texts in a batch) and {@code
 * batchMicros} (time to judge one, in microseconds).
 */
final class ScoringMetrics {
  private static final int HISTOGRAM_WINDOW = 1024;

  private final Counter textsScored;
  private final Counter textsPassedOn;
  private final Counter scoringFailed;
  private final Histogram batchTexts;
  private final Histogram batchMicros;

  ScoringMetrics(MetricGroup group) {
    textsScored = group.counter("textsScored");
    textsPassedOn = group.counter("textsPassedOn");
    scoringFailed = group.addGroup("code", RejectCode.SCORING_FAILED.name()).counter("rejected");
    batchTexts = group.histogram("batchTexts", histogram());
    batchMicros = group.histogram("batchMicros", histogram());
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

  private static Histogram histogram() {
    return new DescriptiveStatisticsHistogram(HISTOGRAM_WINDOW);
  }
}
