package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MALFORMED_JSON;
import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.sauti.ingest.RawRecord;
import org.sauti.models.CommentEvent;

/**
 * Mastodon's streaming API as it comes over a WebSocket: an event and a payload with a status as
 * JSON in a string. A status without an envelope is read too: it is the {@code data:} line of the
 * server-sent events form, or an answer of the REST API. The lines of the server-sent events form
 * as a whole are no JSON and cannot be read.
 */
final class MastodonDecoder implements PlatformDecoder {
  static final String PLATFORM = "mastodon";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Server server;
  private final boolean includePrivate;

  MastodonDecoder(DecoderSettings settings) {
    server = Server.of(settings.server());
    includePrivate = settings.includePrivate();
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    JsonObject message = JsonObject.of(document);
    if (!message.has("event")) {
      bareStatus(message, output);
      return;
    }
    switch (message.requiredString("event", UNKNOWN_DOCUMENT)) {
      case "update" -> status(payload(message), CommentEvent.CREATE, output);
      case "status.update" -> status(payload(message), CommentEvent.EDIT, output);
      case "delete" -> output.comment(deletion(message));
      default -> output.skip(SkipReason.NOT_A_COMMENT);
    }
  }

  private void bareStatus(JsonObject status, DecodeOutput output) throws DecodeException {
    if (!status.has("content") || !status.has("account")) {
      throw new DecodeException(UNKNOWN_DOCUMENT, "neither event nor a status is there");
    }
    status(status, status.has("edited_at") ? CommentEvent.EDIT : CommentEvent.CREATE, output);
  }

  /** Parses what the payload holds; some producers have already done so. */
  private static JsonObject payload(JsonObject message) throws DecodeException {
    JsonNode payload = message.any("payload");
    if (payload.isObject()) {
      return message.object("payload");
    }
    String json = message.requiredString("payload", UNKNOWN_DOCUMENT);
    try {
      return message.parsed("payload", MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      // Its own message would quote the status.
      throw new DecodeException(MALFORMED_JSON, "payload is not the JSON of a status");
    }
  }

  private RawComment deletion(JsonObject message) throws DecodeException {
    String id = message.requiredId("payload").strip();
    return RawComment.builder(PLATFORM, server.scoped(id), CommentEvent.DELETE)
        .community(server.name())
        .build();
  }

  private void status(JsonObject status, CommentEvent event, DecodeOutput output)
      throws DecodeException {
    String id = server.scoped(status.requiredId("id"));
    if (status.has("reblog")) {
      output.skip(SkipReason.REPOST);
    } else if (!includePrivate && !isPublic(status)) {
      output.skip(SkipReason.NOT_PUBLIC);
    } else {
      Words.emit(comment(id, status, event), output);
    }
  }

  private static boolean isPublic(JsonObject status) throws DecodeException {
    String visibility = status.string("visibility");
    return visibility == null || visibility.equals("public") || visibility.equals("unlisted");
  }

  private RawComment comment(String id, JsonObject status, CommentEvent event)
      throws DecodeException {
    JsonObject account = status.object("account");
    String accountId = account.id("id");
    Instant createdAt = Times.iso(status, "created_at");
    RawComment.Builder comment =
        RawComment.builder(PLATFORM, id, event)
            .text(text(status))
            .authorId(server.scoped(accountId == null ? account.string("acct") : accountId))
            .parentId(server.scoped(status.id("in_reply_to_id")))
            .target(server.scoped(status.id("in_reply_to_account_id")))
            .community(server.name())
            .declaredLanguage(LanguageTag.known(status.string("language")))
            .createdAt(createdAt)
            .occurredAt(event == CommentEvent.EDIT ? Times.iso(status, "edited_at") : createdAt)
            .authorCreatedAt(Times.iso(account, "created_at"))
            .url(status.string("url"));
    for (JsonObject mention : status.objects("mentions")) {
      comment.target(server.scoped(mention.id("id")));
    }
    return comment.build();
  }

  /** The content warning is the author's words as well, often the sharpest. */
  private static String text(JsonObject status) throws DecodeException {
    String content = HtmlToText.convert(status.requiredText("content"));
    return Words.joined(status.text("spoiler_text"), content);
  }
}
