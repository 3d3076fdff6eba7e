package org.sauti.ingest.sauti;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.sauti.ingest.RawRecord;
import org.sauti.ingest.SourceBinding;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.DecodeOutput;
import org.sauti.ingest.decode.PlatformDecoder;
import org.sauti.ingest.decode.RawComment;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

/**
 * Plain Sauti JSON: one object per record, as {@code sauti-comment.schema.json} says. Members that
 * it does not describe are ignored.
 */
public final class SautiJsonDecoder implements PlatformDecoder {
  private final KnownPlatforms platforms;

  public SautiJsonDecoder(KnownPlatforms platforms) {
    this.platforms = platforms;
  }

  @Override
  public String platform() {
    return SourceBinding.SAUTI_JSON;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    if (!document.isObject()) {
      throw new DecodeException(RejectCode.WRONG_TYPE, "the document is not an object");
    }
    output.comment(comment(new Members(document)));
  }

  private RawComment comment(Members members) throws DecodeException {
    String platform = platforms.require(members.text("platform"));
    String commentId = required(members.text("comment_id"), RejectCode.MISSING_ID, "comment_id");
    CommentEvent event = event(members.text("event"));
    String text = members.text("text");
    Instant createdAt = members.time("created_at");
    if (event != CommentEvent.DELETE) {
      required(text, RejectCode.MISSING_TEXT, "text");
      required(createdAt, RejectCode.MISSING_TIME, "created_at");
    }
    RawComment.Builder comment =
        RawComment.builder(platform, commentId, event)
            .text(text)
            .authorId(members.text("author_id"))
            .parentId(members.text("parent_id"))
            .threadId(members.text("thread_id"))
            .community(members.text("community"))
            .declaredLanguage(members.text("declared_language"))
            .createdAt(createdAt)
            .occurredAt(occurredAt(event, createdAt, members))
            .authorCreatedAt(members.time("author_created_at"))
            .url(members.text("url"));
    members.texts("target_ids").forEach(comment::target);
    return comment.build();
  }

  /** Null, which means the time of the record, where the document does not say. */
  private static Instant occurredAt(CommentEvent event, Instant createdAt, Members members)
      throws DecodeException {
    Instant editedAt = members.time("edited_at");
    Instant occurredAt = members.time("occurred_at");
    if (occurredAt != null) {
      return occurredAt;
    }
    return switch (event) {
      case CREATE -> createdAt;
      case EDIT -> editedAt;
      case DELETE -> null;
    };
  }

  private static CommentEvent event(String name) throws DecodeException {
    return switch (name == null ? "create" : name) {
      case "create" -> CommentEvent.CREATE;
      case "edit" -> CommentEvent.EDIT;
      case "delete" -> CommentEvent.DELETE;
      default ->
          throw new DecodeException(
              RejectCode.INVALID_VALUE, "event is none of create, edit and delete");
    };
  }

  private static <T> T required(T value, RejectCode otherwise, String member)
      throws DecodeException {
    if (value == null) {
      throw new DecodeException(otherwise, member + " is missing");
    }
    return value;
  }
}
