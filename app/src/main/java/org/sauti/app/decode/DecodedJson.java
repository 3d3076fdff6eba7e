package org.sauti.app.decode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sauti.ingest.read.ReadResult;
import org.sauti.models.Comment;

/** What a document became, as JSON objects with the field names of the Comment schema. */
public final class DecodedJson {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private DecodedJson() {}

  /** Writes objects on one line each, or over several lines for people. */
  public static ObjectWriter writer(boolean forPeople) {
    return forPeople ? JSON.writer(SerializationFeature.INDENT_OUTPUT) : JSON.writer();
  }

  /** One object for each comment, each skip and the rejection. */
  public static List<Map<String, Object>> lines(ReadResult result) {
    List<Map<String, Object>> lines = new ArrayList<>();
    result.comments().forEach(comment -> lines.add(comment(comment)));
    result.skips().forEach(reason -> lines.add(Map.of("skipped", reason.name())));
    if (result.rejected() != null) {
      Map<String, Object> rejection = new LinkedHashMap<>();
      rejection.put("rejected", result.rejected().code().name());
      rejection.put("message", result.rejected().message());
      lines.add(rejection);
    }
    return lines;
  }

  private static Map<String, Object> comment(Comment comment) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("platform", comment.platform());
    fields.put("comment_id", comment.commentId());
    fields.put("event", comment.event().name().toLowerCase(Locale.ROOT));
    fields.put("text", comment.text());
    fields.put("author_id", comment.authorId());
    fields.put("target_ids", comment.targetIds());
    fields.put("parent_id", comment.parentId());
    fields.put("thread_id", comment.threadId());
    fields.put("community", comment.community());
    fields.put("declared_language", comment.declaredLanguage());
    fields.put("created_at", text(comment.createdAt()));
    fields.put("occurred_at", text(comment.occurredAt()));
    fields.put("author_created_at", text(comment.authorCreatedAt()));
    fields.put("url", comment.url());
    fields.put("received_at", text(comment.receivedAt()));
    return fields;
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
