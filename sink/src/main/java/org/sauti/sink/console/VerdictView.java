package org.sauti.sink.console;

import java.time.Instant;
import java.util.List;
import org.sauti.models.Harm;
import org.sauti.models.Highlight;
import org.sauti.models.ModelRef;
import org.sauti.models.RuleMatch;
import org.sauti.models.Score;
import org.sauti.models.Verdict;

/** What the model and the rules said, and how far that can be trusted. */
record VerdictView(
    ModelRef model,
    ModelRef screenedBy,
    String rulesVersion,
    String language,
    float languageConfidence,
    List<ScoreView> scores,
    List<RuleMatch> ruleMatches,
    List<Highlight> highlights,
    Instant scoredAt) {

  /**
   * A score.
   *
   * @param harm the harm
   * @param probability calibrated, in [0, 1]
   * @param threshold the model's own, in [0, 1]
   * @param measured whether the model was measured for the harm in the language
   * @param precision how many of those that it flags are right, null when nobody measured it
   */
  record ScoreView(
      Harm harm,
      float probability,
      float threshold,
      boolean measured,
      MeasuredPrecision.Precision precision) {}

  /** The verdict, null for null. */
  static VerdictView of(Verdict verdict, MeasuredPrecision precision) {
    if (verdict == null) {
      return null;
    }
    return new VerdictView(
        verdict.model(),
        verdict.screenedBy(),
        verdict.rulesVersion(),
        verdict.language(),
        verdict.languageConfidence(),
        verdict.scores().stream().map(score -> view(score, verdict, precision)).toList(),
        verdict.ruleMatches(),
        verdict.highlights(),
        verdict.scoredAt());
  }

  private static ScoreView view(Score score, Verdict verdict, MeasuredPrecision precision) {
    return new ScoreView(
        score.harm(),
        score.probability(),
        score.threshold(),
        score.measured(),
        score.measured() ? precision.of(verdict, score.harm()).orElse(null) : null);
  }
}
