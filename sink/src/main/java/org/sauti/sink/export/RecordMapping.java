package org.sauti.sink.export;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sauti.models.Comment;
import org.sauti.models.Decision;
import org.sauti.models.DecisionStage;
import org.sauti.models.Harm;
import org.sauti.models.Labelling;
import org.sauti.models.QueueItem;
import org.sauti.models.RuleMatch;
import org.sauti.models.Score;
import org.sauti.models.Verdict;

/** Makes the record of a decided item, with the names of one export. */
final class RecordMapping {
  private final ExportPseudonyms pseudonyms;

  RecordMapping(ExportPseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * The record of an item.
   *
   * @param item decided
   * @param text the item's text, masked
   */
  DatasetRecord map(QueueItem item, String text) {
    Comment comment = item.flagged().comment();
    Verdict verdict = item.flagged().verdict();
    List<Decision> opinions = LabelRules.opinionsOf(item);
    String thread = comment.threadId() == null ? item.itemId() : comment.threadId();
    return new DatasetRecord(
        pseudonyms.item(item.itemId()),
        pseudonyms.group(comment.platform() + "/" + thread),
        text,
        verdict.language(),
        comment.platform(),
        comment.authorId() == null ? null : pseudonyms.person(comment.authorId()),
        comment.targetIds().stream().map(pseudonyms::person).toList(),
        LabelRules.labelsOf(item),
        (int) opinions.stream().filter(o -> o.stage() != DecisionStage.GOLDEN).count(),
        item.decision().action(),
        item.decision().decidedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
        opinions.stream().map(this::opinion).toList(),
        correction(LabelRules.correctionOf(item)),
        verdict(verdict, item.flagged().policyVersion()));
  }

  private ExportedOpinion opinion(Decision decision) {
    return new ExportedOpinion(
        pseudonyms.moderator(decision.moderator()),
        decision.stage(),
        decision.action(),
        decision.labels());
  }

  private ExportedCorrection correction(Labelling labelling) {
    return labelling == null
        ? null
        : new ExportedCorrection(pseudonyms.moderator(labelling.moderator()), labelling.labels());
  }

  private static ExportedVerdict verdict(Verdict verdict, String policyVersion) {
    Map<Harm, Float> scores = new EnumMap<>(Harm.class);
    Set<Harm> flagged = EnumSet.noneOf(Harm.class);
    for (Score score : verdict.scores()) {
      scores.put(score.harm(), score.probability());
      if (score.flagged()) {
        flagged.add(score.harm());
      }
    }
    return new ExportedVerdict(
        verdict.model(),
        verdict.screenedBy(),
        verdict.rulesVersion(),
        policyVersion,
        scores,
        flagged,
        verdict.ruleMatches().stream().map(RuleMatch::rule).distinct().toList());
  }
}
