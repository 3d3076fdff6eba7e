package org.sauti.models.wire;

import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.ItemChange;
import org.sauti.models.ThreadComment;

/** {@link FlaggedItem} to Avro and back. */
final class FlaggedItemMapping {
  private FlaggedItemMapping() {}

  static org.sauti.models.avro.FlaggedItem toAvro(FlaggedItem item) {
    return new org.sauti.models.avro.FlaggedItem(
        item.itemId(),
        org.sauti.models.avro.ItemChange.valueOf(item.change().name()),
        CommentMapping.toAvro(item.comment()),
        VerdictMapping.toAvro(item.verdict()),
        item.findings().stream().map(FlaggedItemMapping::toAvro).toList(),
        item.queue(),
        item.priority(),
        item.reasons(),
        item.thread().stream().map(FlaggedItemMapping::toAvro).toList(),
        item.policyVersion(),
        item.flaggedAt());
  }

  static FlaggedItem fromAvro(org.sauti.models.avro.FlaggedItem item) {
    return new FlaggedItem(
        item.getItemId(),
        ItemChange.valueOf(item.getChange().name()),
        CommentMapping.fromAvro(item.getComment()),
        VerdictMapping.fromAvro(item.getVerdict()),
        item.getFindings().stream().map(FlaggedItemMapping::fromAvro).toList(),
        item.getQueue(),
        item.getPriority(),
        item.getReasons(),
        item.getThread().stream().map(FlaggedItemMapping::fromAvro).toList(),
        item.getPolicyVersion(),
        item.getFlaggedAt());
  }

  private static org.sauti.models.avro.ThreadComment toAvro(ThreadComment comment) {
    return new org.sauti.models.avro.ThreadComment(
        comment.commentId(), comment.authorId(), comment.text(), comment.occurredAt());
  }

  private static ThreadComment fromAvro(org.sauti.models.avro.ThreadComment comment) {
    return new ThreadComment(
        comment.getCommentId(), comment.getAuthorId(), comment.getText(), comment.getOccurredAt());
  }

  private static org.sauti.models.avro.Finding toAvro(Finding finding) {
    return new org.sauti.models.avro.Finding(
        finding.harm().label(), finding.confidence(), finding.threshold(), finding.measured());
  }

  private static Finding fromAvro(org.sauti.models.avro.Finding finding) {
    return new Finding(
        VerdictMapping.harm(finding.getHarm()),
        finding.getConfidence(),
        finding.getThreshold(),
        finding.getMeasured());
  }
}
