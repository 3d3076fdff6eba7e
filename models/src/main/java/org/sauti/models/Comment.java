package org.sauti.models;

import static org.sauti.models.Checks.notBlank;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One event in the life of a comment on a platform. Fields that a platform does not carry are null.
 *
 * @param platform platform name, e.g. {@code bluesky}
 * @param commentId id of the comment, unique within the platform; an edit and a deletion repeat it
 * @param event whether the comment was written, edited or deleted
 * @param text plain text without markup; null only for {@link CommentEvent#DELETE}
 * @param authorId keyed hash of the author's id, nullable
 * @param targetIds keyed hashes of the people answered or mentioned, without repeats
 * @param parentId id of the comment answered, nullable
 * @param threadId id of the thread, nullable
 * @param community group, channel, server or category, nullable
 * @param declaredLanguage BCP 47 tag that the author or the platform declared, nullable
 * @param createdAt when the comment was first written, nullable (a deletion rarely says)
 * @param occurredAt time of this event, by which events about one comment are ordered
 * @param authorCreatedAt when the author's account was made, nullable
 * @param url where people can see the comment, nullable
 * @param receivedAt timestamp of the record in the raw topic
 */
public record Comment(
    String platform,
    String commentId,
    CommentEvent event,
    String text,
    String authorId,
    List<String> targetIds,
    String parentId,
    String threadId,
    String community,
    String declaredLanguage,
    Instant createdAt,
    Instant occurredAt,
    Instant authorCreatedAt,
    String url,
    Instant receivedAt) {

  public Comment {
    notBlank(platform, "platform");
    notBlank(commentId, "commentId");
    Objects.requireNonNull(event, "event");
    if (event != CommentEvent.DELETE) {
      Objects.requireNonNull(text, "text");
    }
    targetIds = List.copyOf(targetIds);
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(receivedAt, "receivedAt");
  }

  /** Names the comment across all platforms; the Kafka key of everything about it. */
  public String key() {
    return platform + "/" + commentId;
  }

  /** Whether there is a text to judge. */
  public boolean hasText() {
    return text != null;
  }
}
