package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MISSING_TEXT;
import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sauti.ingest.RawRecord;
import org.sauti.models.CommentEvent;

/**
 * Updates of the Telegram Bot API, alone or as {@code getUpdates} answers them, and messages stored
 * without the update around them. Message ids are unique only in their chat and carry its id:
 * {@code chat/message}.
 *
 * <p>People mentioned as {@code @name} are known by that name only.
 */
final class TelegramDecoder implements PlatformDecoder {
  static final String PLATFORM = "telegram";

  private final boolean includePrivate;

  TelegramDecoder(DecoderSettings settings) {
    includePrivate = settings.includePrivate();
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    JsonObject root = JsonObject.of(document);
    if (root.has("update_id")) {
      update(root, output);
    } else if (root.has("message_id")) {
      message(root, root.has("edit_date") ? CommentEvent.EDIT : CommentEvent.CREATE, output);
    } else if (root.has("ok") && root.has("result")) {
      Parts.each(root, "result", output, update -> update(update, output));
    } else {
      throw new DecodeException(UNKNOWN_DOCUMENT, "neither update_id nor message_id is there");
    }
  }

  private void update(JsonObject update, DecodeOutput output) throws DecodeException {
    if (update.has("message")) {
      message(update.object("message"), CommentEvent.CREATE, output);
    } else if (update.has("edited_message")) {
      message(update.object("edited_message"), CommentEvent.EDIT, output);
    } else if (update.has("channel_post")) {
      message(update.object("channel_post"), CommentEvent.CREATE, output);
    } else if (update.has("edited_channel_post")) {
      message(update.object("edited_channel_post"), CommentEvent.EDIT, output);
    } else {
      output.skip(SkipReason.NOT_A_COMMENT);
    }
  }

  private void message(JsonObject message, CommentEvent event, DecodeOutput output)
      throws DecodeException {
    JsonObject chat = message.object("chat");
    String chatId = chat.requiredId("id");
    String id = chatId + "/" + message.requiredId("message_id");
    if (isForward(message)) {
      output.skip(SkipReason.REPOST);
    } else if (!includePrivate && "private".equals(chat.string("type"))) {
      output.skip(SkipReason.NOT_PUBLIC);
    } else if (message.has("text")) {
      Words.emit(comment(message, id, event, "text", "entities"), output);
    } else if (message.has("caption")) {
      Words.emit(comment(message, id, event, "caption", "caption_entities"), output);
    } else {
      wordless(message, id, event, output);
    }
  }

  /** The second form is that of older servers. */
  private static boolean isForward(JsonObject message) {
    return message.has("forward_origin") || message.has("forward_date");
  }

  private static void wordless(
      JsonObject message, String id, CommentEvent event, DecodeOutput output)
      throws DecodeException {
    switch (TelegramContent.of(message)) {
      case CAPTIONABLE ->
          Words.emit(comment(message, id, event, "caption", "caption_entities"), output);
      case WORDLESS -> output.skip(SkipReason.NO_TEXT);
      case SERVICE -> output.skip(SkipReason.SYSTEM_MESSAGE);
      case NOTHING -> throw message.missing("text", MISSING_TEXT);
    }
  }

  private static RawComment comment(
      JsonObject message, String id, CommentEvent event, String textName, String entitiesName)
      throws DecodeException {
    JsonObject chat = message.object("chat");
    String chatId = chat.id("id");
    String topic = message.id("message_thread_id");
    String page = chat.string("username");
    String text = message.any(textName).isMissingNode() ? "" : message.text(textName);
    Instant createdAt = Times.epoch(message, "date", ChronoUnit.SECONDS);
    RawComment.Builder comment =
        RawComment.builder(PLATFORM, id, event)
            .text(Words.of(text))
            .authorId(sender(message))
            .threadId(topic == null ? chatId : chatId + "/" + topic)
            .community(chatId)
            .createdAt(createdAt)
            .occurredAt(
                event == CommentEvent.EDIT
                    ? Times.epoch(message, "edit_date", ChronoUnit.SECONDS)
                    : createdAt)
            .url(page == null ? null : "https://t.me/" + page + "/" + message.id("message_id"));
    addAnswered(message, chatId, comment);
    TelegramMentions.add(message, text, entitiesName, comment);
    return comment.build();
  }

  /** Who writes for a chat is named after it; {@code from} then holds a stand-in. */
  private static String sender(JsonObject message) throws DecodeException {
    String chat = message.object("sender_chat").id("id");
    return chat == null ? message.object("from").id("id") : chat;
  }

  private static void addAnswered(JsonObject message, String chatId, RawComment.Builder comment)
      throws DecodeException {
    JsonObject answered = message.object("reply_to_message");
    String id = answered.id("message_id");
    if (id == null || isStartOfTopic(message, answered, id)) {
      return;
    }
    comment.parentId(chatId + "/" + id).target(sender(answered));
  }

  /** In a forum topic, a message that answers nobody points at the message that made the topic. */
  private static boolean isStartOfTopic(JsonObject message, JsonObject answered, String id)
      throws DecodeException {
    return answered.has("forum_topic_created")
        || (message.flag("is_topic_message") && id.equals(message.id("message_thread_id")));
  }
}
