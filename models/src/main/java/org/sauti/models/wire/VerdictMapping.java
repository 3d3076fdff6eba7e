package org.sauti.models.wire;

import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;
import org.sauti.models.ScoredComment;
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
    ModelRef model = verdict.model();
    return new org.sauti.models.avro.Verdict(
        new org.sauti.models.avro.ModelRef(model.name(), model.version(), model.sha256()),
        verdict.rulesVersion(),
        verdict.language(),
        verdict.languageConfidence(),
        verdict.scores().stream().map(VerdictMapping::toAvro).toList(),
        verdict.scoredAt());
  }

  static Verdict fromAvro(org.sauti.models.avro.Verdict verdict) {
    if (verdict == null) {
      return null;
    }
    org.sauti.models.avro.ModelRef model = verdict.getModel();
    return new Verdict(
        new ModelRef(model.getName(), model.getVersion(), model.getSha256()),
        verdict.getRulesVersion(),
        verdict.getLanguage(),
        verdict.getLanguageConfidence(),
        verdict.getScores().stream().map(VerdictMapping::fromAvro).toList(),
        verdict.getScoredAt());
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
