package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MISSING_ID;
import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.sauti.ingest.RawRecord;
import org.sauti.models.CommentEvent;

/**
 * Bluesky's Jetstream: the frames with {@code kind} and {@code commit}, and the newer ones that
 * carry the same members in {@code payload}. Posts are the comments.
 */
final class BlueskyDecoder implements PlatformDecoder {
  static final String PLATFORM = "bluesky";

  private static final String POST = "app.bsky.feed.post";
  private static final String REPOST = "app.bsky.feed.repost";
  private static final String URI_START = "at://";
  private static final String DID_START = "did:";
  private static final String MENTION = "#mention";

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    JetstreamFrame frame = JetstreamFrame.of(JsonObject.of(document));
    switch (frame.kind()) {
      case "commit" -> commit(frame, output);
      case "account" ->
          output.skip(
              frame.body().has("active") && !frame.body().flag("active")
                  ? SkipReason.ACCOUNT
                  : SkipReason.NOT_A_COMMENT);
      default -> output.skip(SkipReason.NOT_A_COMMENT);
    }
  }

  private static void commit(JetstreamFrame frame, DecodeOutput output) throws DecodeException {
    JsonObject commit = frame.body();
    switch (commit.requiredString("collection", UNKNOWN_DOCUMENT)) {
      case POST -> Words.emit(post(frame), output);
      case REPOST -> output.skip(SkipReason.REPOST);
      default -> output.skip(SkipReason.NOT_A_COMMENT);
    }
  }

  private static RawComment post(JetstreamFrame frame) throws DecodeException {
    JsonObject commit = frame.body();
    if (frame.did() == null) {
      throw new DecodeException(MISSING_ID, "did is missing");
    }
    String key = commit.requiredString("rkey", MISSING_ID);
    String uri = URI_START + frame.did() + "/" + POST + "/" + key;
    CommentEvent event = event(commit);
    RawComment.Builder comment =
        RawComment.builder(PLATFORM, uri, event)
            .authorId(frame.did())
            .occurredAt(frame.time())
            .url("https://bsky.app/profile/" + frame.did() + "/post/" + key);
    if (event != CommentEvent.DELETE) {
      fill(comment, uri, commit.object("record"), frame.time());
    }
    return comment.build();
  }

  private static CommentEvent event(JsonObject commit) throws DecodeException {
    return switch (commit.requiredString("operation", UNKNOWN_DOCUMENT)) {
      case "create" -> CommentEvent.CREATE;
      case "update" -> CommentEvent.EDIT;
      case "delete" -> CommentEvent.DELETE;
      default -> throw commit.invalid("operation", "is not create, update or delete");
    };
  }

  private static void fill(
      RawComment.Builder comment, String uri, JsonObject post, Instant streamTime)
      throws DecodeException {
    JsonObject reply = post.object("reply");
    String parent = reply.object("parent").string("uri");
    Instant createdAt = Times.iso(post, "createdAt");
    comment
        .text(Words.of(post.requiredText("text")))
        .parentId(parent)
        .target(didIn(parent))
        .threadId(reply.exists() ? reply.object("root").string("uri") : uri)
        .declaredLanguage(firstLanguage(post))
        .createdAt(credible(createdAt, streamTime));
    if (streamTime == null) {
      comment.occurredAt(createdAt);
    }
    for (JsonObject facet : post.objects("facets")) {
      for (JsonObject feature : facet.objects("features")) {
        String type = feature.string("$type");
        if (type != null && type.endsWith(MENTION)) {
          comment.target(feature.string("did"));
        }
      }
    }
  }

  /**
   * The author's client tells when a post was written: nothing is written after it was streamed.
   */
  private static Instant credible(Instant createdAt, Instant streamTime) {
    boolean tooLate = createdAt != null && streamTime != null && createdAt.isAfter(streamTime);
    return createdAt == null || tooLate ? streamTime : createdAt;
  }

  private static String didIn(String uri) {
    if (uri == null || !uri.startsWith(URI_START + DID_START)) {
      return null;
    }
    int end = uri.indexOf('/', URI_START.length());
    return uri.substring(URI_START.length(), end < 0 ? uri.length() : end);
  }

  private static String firstLanguage(JsonObject post) throws DecodeException {
    List<String> languages = post.strings("langs");
    return languages.isEmpty() ? null : LanguageTag.known(languages.get(0));
  }
}
