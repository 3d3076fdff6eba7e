package org.sauti.models.wire;

import org.sauti.models.Harm;
import org.sauti.models.Highlight;
import org.sauti.models.ModelRef;
import org.sauti.models.RuleMatch;
import org.sauti.models.RuleSeverity;
import org.sauti.models.Score;
import org.sauti.models.ScoredComment;
import org.sauti.models.TextSpan;
import org.sauti.models.Verdict;

/** {@link Verdict} and {@link ScoredComment} to Avro and back. */
final class VerdictMapping {
  private VerdictMapping() {}

  static org.sauti.models.avro.ScoredComment toAvro(ScoredComment scored) {
    return new org.sauti.models.avro.ScoredComment(
        CommentMapping.toAvro(scored.comment()), toAvro(scored.verdict()));
  }

  static ScoredComment fromAvro(org.sauti.models.avro.ScoredComment scored) {
    return new ScoredComment(
        CommentMapping.fromAvro(scored.getComment()), fromAvro(scored.getVerdict()));
  }

  static org.sauti.models.avro.Verdict toAvro(Verdict verdict) {
    if (verdict == null) {
      return null;
    }
    return new org.sauti.models.avro.Verdict(
        toAvro(verdict.model()),
        verdict.rulesVersion(),
        verdict.language(),
        verdict.languageConfidence(),
        verdict.scores().stream().map(VerdictMapping::toAvro).toList(),
        verdict.scoredAt(),
        toAvro(verdict.screenedBy()),
        verdict.ruleMatches().stream().map(VerdictMapping::toAvro).toList(),
        verdict.highlights().stream().map(VerdictMapping::toAvro).toList());
  }

  static Verdict fromAvro(org.sauti.models.avro.Verdict verdict) {
    if (verdict == null) {
      return null;
    }
    return new Verdict(
        fromAvro(verdict.getModel()),
        fromAvro(verdict.getScreenedBy()),
        verdict.getRulesVersion(),
        verdict.getLanguage(),
        verdict.getLanguageConfidence(),
        verdict.getScores().stream().map(VerdictMapping::fromAvro).toList(),
        verdict.getRuleMatches().stream().map(VerdictMapping::fromAvro).toList(),
        verdict.getHighlights().stream().map(VerdictMapping::fromAvro).toList(),
        verdict.getScoredAt());
  }

  private static org.sauti.models.avro.ModelRef toAvro(ModelRef model) {
    return model == null
        ? null
        : new org.sauti.models.avro.ModelRef(model.name(), model.version(), model.sha256());
  }

  private static ModelRef fromAvro(org.sauti.models.avro.ModelRef model) {
    return model == null
        ? null
        : new ModelRef(model.getName(), model.getVersion(), model.getSha256());
  }

  private static org.sauti.models.avro.RuleMatch toAvro(RuleMatch match) {
    return new org.sauti.models.avro.RuleMatch(
        match.rule(),
        match.harm().label(),
        org.sauti.models.avro.RuleSeverity.valueOf(match.severity().name()),
        match.minorAtRisk(),
        match.spans().stream()
            .map(span -> new org.sauti.models.avro.TextSpan(span.start(), span.end()))
            .toList());
  }

  private static RuleMatch fromAvro(org.sauti.models.avro.RuleMatch match) {
    return new RuleMatch(
        match.getRule(),
        harm(match.getHarm()),
        RuleSeverity.valueOf(match.getSeverity().name()),
        match.getMinorAtRisk(),
        match.getSpans().stream()
            .map(span -> new TextSpan(span.getStart(), span.getEnd()))
            .toList());
  }

  private static org.sauti.models.avro.Highlight toAvro(Highlight highlight) {
    return new org.sauti.models.avro.Highlight(
        highlight.harm().label(),
        highlight.span().start(),
        highlight.span().end(),
        highlight.weight());
  }

  private static Highlight fromAvro(org.sauti.models.avro.Highlight highlight) {
    return new Highlight(
        harm(highlight.getHarm()),
        new TextSpan(highlight.getStart(), highlight.getEnd()),
        highlight.getWeight());
  }

  private static org.sauti.models.avro.Score toAvro(Score score) {
    return new org.sauti.models.avro.Score(
        score.harm().label(), score.probability(), score.threshold(), score.measured());
  }

  private static Score fromAvro(org.sauti.models.avro.Score score) {
    return new Score(
        harm(score.getHarm()), score.getProbability(), score.getThreshold(), score.getMeasured());
  }

  static Harm harm(String label) {
    return Harm.ofLabel(label)
        .orElseThrow(() -> new IllegalArgumentException("unknown harm " + label));
  }
}
