package org.sauti.ingest.decode;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sauti.models.CommentEvent;

/**
 * What a decoder read of a comment, with the platform's own ids of people: they become keyed hashes
 * before anything leaves ingest. Fields mean what they mean in {@link org.sauti.models.Comment} and
 * are null where the document does not say.
 */
public record RawComment(
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
    String url) {

  public RawComment {
    Objects.requireNonNull(platform, "platform");
    Objects.requireNonNull(commentId, "commentId");
    Objects.requireNonNull(event, "event");
    targetIds = List.copyOf(targetIds);
  }

  public static Builder builder(String platform, String commentId, CommentEvent event) {
    return new Builder(platform, commentId, event);
  }

  /** Collects the fields of a comment; every setter takes null for "the document does not say". */
  public static final class Builder {
    private final String platform;
    private final String commentId;
    private final CommentEvent event;
    private final Set<String> targetIds = new LinkedHashSet<>();
    private String text;
    private String authorId;
    private String parentId;
    private String threadId;
    private String community;
    private String declaredLanguage;
    private Instant createdAt;
    private Instant occurredAt;
    private Instant authorCreatedAt;
    private String url;

    private Builder(String platform, String commentId, CommentEvent event) {
      this.platform = platform;
      this.commentId = commentId;
      this.event = event;
    }

    public Builder text(String value) {
      text = value;
      return this;
    }

    public Builder authorId(String value) {
      authorId = value;
      return this;
    }

    /** Adds a person answered or mentioned; null and repeats are ignored. */
    public Builder target(String value) {
      if (value != null) {
        targetIds.add(value);
      }
      return this;
    }

    public Builder parentId(String value) {
      parentId = value;
      return this;
    }

    public Builder threadId(String value) {
      threadId = value;
      return this;
    }

    public Builder community(String value) {
      community = value;
      return this;
    }

    public Builder declaredLanguage(String value) {
      declaredLanguage = value;
      return this;
    }

    public Builder createdAt(Instant value) {
      createdAt = value;
      return this;
    }

    /** Time of this event; when null, the time of the record in the raw topic is taken. */
    public Builder occurredAt(Instant value) {
      occurredAt = value;
      return this;
    }

    public Builder authorCreatedAt(Instant value) {
      authorCreatedAt = value;
      return this;
    }

    public Builder url(String value) {
      url = value;
      return this;
    }

    public RawComment build() {
      return new RawComment(
          platform,
          commentId,
          event,
          text,
          authorId,
          List.copyOf(targetIds),
          parentId,
          threadId,
          community,
          declaredLanguage,
          createdAt,
          occurredAt,
          authorCreatedAt,
          url);
    }
  }
}
