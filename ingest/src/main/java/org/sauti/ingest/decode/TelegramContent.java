package org.sauti.ingest.decode;

import java.util.Iterator;
import java.util.Set;

/** What a Telegram message without text and caption holds instead. */
enum TelegramContent {
  /** Media that could have a caption. */
  CAPTIONABLE,
  /** Media and other things that people send and that never have a caption. */
  WORDLESS,
  /** News about the chat that Telegram writes: somebody joined, a message was pinned. */
  SERVICE,
  /** Nothing at all. */
  NOTHING;

  private static final Set<String> CAPTIONABLE_MEMBERS =
      Set.of("animation", "audio", "document", "paid_media", "photo", "video", "voice");

  private static final Set<String> WORDLESS_MEMBERS =
      Set.of(
          "checklist",
          "contact",
          "dice",
          "game",
          "invoice",
          "location",
          "poll",
          "sticker",
          "story",
          "venue",
          "video_note");

  /** Members that say how a message was sent. Telegram keeps adding service messages, not these. */
  private static final Set<String> ENVELOPE_MEMBERS =
      Set.of(
          "author_signature",
          "business_connection_id",
          "caption",
          "caption_entities",
          "chat",
          "date",
          "direct_messages_topic",
          "edit_date",
          "effect_id",
          "entities",
          "external_reply",
          "from",
          "has_media_spoiler",
          "has_protected_content",
          "is_from_offline",
          "is_paid_post",
          "is_topic_message",
          "link_preview_options",
          "media_group_id",
          "message_id",
          "message_thread_id",
          "paid_star_count",
          "quote",
          "reply_markup",
          "reply_to_checklist_task_id",
          "reply_to_message",
          "reply_to_story",
          "sender_boost_count",
          "sender_business_bot",
          "sender_chat",
          "show_caption_above_media",
          "suggested_post_info",
          "text",
          "via_bot");

  static TelegramContent of(JsonObject message) {
    TelegramContent found = NOTHING;
    for (Iterator<String> names = message.names(); names.hasNext(); ) {
      String name = names.next();
      if (!message.has(name) || ENVELOPE_MEMBERS.contains(name)) {
        continue;
      }
      if (CAPTIONABLE_MEMBERS.contains(name)) {
        return CAPTIONABLE;
      }
      if (WORDLESS_MEMBERS.contains(name)) {
        return WORDLESS;
      }
      found = SERVICE;
    }
    return found;
  }
}
