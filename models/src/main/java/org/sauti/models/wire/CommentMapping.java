package org.sauti.models.wire;

import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;

/** {@link Comment} to Avro and back. */
final class CommentMapping {
  private CommentMapping() {}

  static org.sauti.models.avro.Comment toAvro(Comment comment) {
    return new org.sauti.models.avro.Comment(
        comment.platform(),
        comment.commentId(),
        org.sauti.models.avro.CommentEvent.valueOf(comment.event().name()),
        comment.text(),
        comment.authorId(),
        comment.targetIds(),
        comment.parentId(),
        comment.threadId(),
        comment.community(),
        comment.declaredLanguage(),
        comment.createdAt(),
        comment.occurredAt(),
        comment.authorCreatedAt(),
        comment.url(),
        comment.receivedAt());
  }

  static Comment fromAvro(org.sauti.models.avro.Comment comment) {
    return new Comment(
        comment.getPlatform(),
        comment.getCommentId(),
        CommentEvent.valueOf(comment.getEvent().name()),
        comment.getText(),
        comment.getAuthorId(),
        comment.getTargetIds(),
        comment.getParentId(),
        comment.getThreadId(),
        comment.getCommunity(),
        comment.getDeclaredLanguage(),
        comment.getCreatedAt(),
        comment.getOccurredAt(),
        comment.getAuthorCreatedAt(),
        comment.getUrl(),
        comment.getReceivedAt());
  }
}
