package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MISSING_ID;
import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import org.sauti.ingest.RawRecord;
import org.sauti.models.CommentEvent;

/** Dispatches of Discord's gateway about messages. */
final class DiscordDecoder implements PlatformDecoder {
  static final String PLATFORM = "discord";

  private static final long DISPATCH = 0;
  private static final long DEFAULT = 0;
  private static final long REPLY = 19;
  private static final long SLASH_COMMAND = 20;
  private static final long CONTEXT_MENU_COMMAND = 23;

  /** Types of messages that somebody wrote; Discord writes all others itself. */
  private static final Set<Long> WRITTEN =
      Set.of(DEFAULT, REPLY, SLASH_COMMAND, CONTEXT_MENU_COMMAND);

  /** Type of a reference from a forward to the message forwarded. */
  private static final long FORWARD = 1;

  private final boolean includePrivate;

  DiscordDecoder(DecoderSettings settings) {
    includePrivate = settings.includePrivate();
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    JsonObject frame = JsonObject.of(document);
    String type = frame.string("t");
    if (type == null && !frame.has("op")) {
      throw new DecodeException(UNKNOWN_DOCUMENT, "neither t nor op is there");
    }
    if (type == null || frame.integer("op", DISPATCH) != DISPATCH) {
      output.skip(SkipReason.NOT_A_COMMENT);
      return;
    }
    JsonObject message = frame.object("d");
    switch (type) {
      case "MESSAGE_CREATE" -> written(message, CommentEvent.CREATE, output);
      case "MESSAGE_UPDATE" -> updated(message, output);
      case "MESSAGE_DELETE" -> output.comment(deletion(message, message.requiredId("id")));
      case "MESSAGE_DELETE_BULK" -> deletedInBulk(message, output);
      default -> output.skip(SkipReason.NOT_A_COMMENT);
    }
  }

  /** An update without these only filled in a link preview, a call or the like. */
  private void updated(JsonObject message, DecodeOutput output) throws DecodeException {
    if (message.has("content") && message.has("edited_timestamp")) {
      written(message, CommentEvent.EDIT, output);
    } else {
      output.skip(SkipReason.NO_EDIT);
    }
  }

  private void written(JsonObject message, CommentEvent event, DecodeOutput output)
      throws DecodeException {
    if (!WRITTEN.contains(message.integer("type", DEFAULT))) {
      output.skip(SkipReason.SYSTEM_MESSAGE);
    } else if (message.object("message_reference").integer("type", DEFAULT) == FORWARD) {
      output.skip(SkipReason.REPOST);
    } else if (!includePrivate && !message.has("guild_id")) {
      output.skip(SkipReason.NOT_PUBLIC);
    } else {
      Words.emit(comment(message, event), output);
    }
  }

  private static RawComment comment(JsonObject message, CommentEvent event) throws DecodeException {
    String id = message.requiredId("id");
    // What a webhook posts has no user behind its author's id.
    String author = message.has("webhook_id") ? null : message.object("author").id("id");
    Instant timestamp = Times.iso(message, "timestamp");
    Instant createdAt = timestamp == null ? Snowflake.time(id) : timestamp;
    RawComment.Builder comment =
        placed(message, id, event)
            .text(Words.of(message.requiredText("content")))
            .authorId(author)
            .authorCreatedAt(Snowflake.time(author))
            .createdAt(createdAt)
            .occurredAt(
                event == CommentEvent.EDIT ? Times.iso(message, "edited_timestamp") : createdAt);
    if (message.integer("type", DEFAULT) == REPLY) {
      comment
          .parentId(message.object("message_reference").id("message_id"))
          .target(message.object("referenced_message").object("author").id("id"));
    }
    for (JsonObject user : message.objects("mentions")) {
      comment.target(user.id("id"));
    }
    return comment.build();
  }

  private static RawComment deletion(JsonObject message, String id) throws DecodeException {
    return placed(message, id, CommentEvent.DELETE).build();
  }

  private static void deletedInBulk(JsonObject messages, DecodeOutput output)
      throws DecodeException {
    if (messages.array("ids").isEmpty()) {
      throw messages.missing("ids", MISSING_ID);
    }
    for (int index = 0; index < messages.array("ids").size(); index++) {
      int at = index;
      Parts.attempt(output, () -> output.comment(deletion(messages, messages.idAt("ids", at))));
    }
  }

  private static RawComment.Builder placed(JsonObject message, String id, CommentEvent event)
      throws DecodeException {
    String guild = message.id("guild_id");
    String channel = message.id("channel_id");
    String url =
        "https://discord.com/channels/"
            + (guild == null ? "@me" : guild)
            + "/"
            + channel
            + "/"
            + id;
    return RawComment.builder(PLATFORM, id, event)
        .community(guild)
        .threadId(channel)
        .url(channel == null ? null : url);
  }
}
