package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.sauti.ingest.RawRecord;

/**
 * Discourse's webhooks about posts. What happened stands in the header {@code X-Discourse-Event}
 * and where in {@code X-Discourse-Instance}: both must be kept with the record.
 *
 * <p>People mentioned or answered are known by name only. A parent is known by its place in the
 * topic, not by its id: its parent id has the form {@code topic/number}.
 */
final class DiscourseDecoder implements PlatformDecoder {
  static final String PLATFORM = "discourse";

  private static final String EVENT_HEADER = "X-Discourse-Event";
  private static final String INSTANCE_HEADER = "X-Discourse-Instance";
  private static final Set<String> POST_EVENTS =
      Set.of(
          "post_created", DiscoursePost.EDITED, DiscoursePost.DESTROYED, DiscoursePost.RECOVERED);

  /** The type of normal posts; the others are notes of the staff and of the forum itself. */
  private static final int WRITTEN_BY_PEOPLE = 1;

  private final DecoderSettings settings;

  DiscourseDecoder(DecoderSettings settings) {
    this.settings = settings;
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    JsonObject body = JsonObject.of(document);
    String happened = RecordHeaders.last(record, EVENT_HEADER);
    if (happened != null && !POST_EVENTS.contains(happened)) {
      output.skip(SkipReason.NOT_A_COMMENT);
      return;
    }
    JsonObject post = body.object("post");
    if (!post.exists()) {
      throw body.missing("post", UNKNOWN_DOCUMENT);
    }
    String instance = RecordHeaders.last(record, INSTANCE_HEADER);
    Server server = Server.of(instance == null ? settings.server() : instance);
    if (post.integer("post_type", WRITTEN_BY_PEOPLE) != WRITTEN_BY_PEOPLE) {
      output.skip(SkipReason.SYSTEM_MESSAGE);
    } else if (!settings.includePrivate() && isPrivate(post)) {
      output.skip(SkipReason.NOT_PUBLIC);
    } else {
      Words.emit(new DiscoursePost(post, happened, server).comment(), output);
    }
  }

  private static boolean isPrivate(JsonObject post) throws DecodeException {
    return "private_message".equals(post.string("topic_archetype"));
  }
}
