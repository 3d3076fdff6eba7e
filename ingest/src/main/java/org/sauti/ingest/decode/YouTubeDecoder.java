package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MISSING_ID;
import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sauti.ingest.RawRecord;
import org.sauti.models.CommentEvent;

/**
 * Answers of the YouTube Data API: comment threads with their replies and single comments, alone or
 * in lists.
 *
 * <p>The thread of a comment is its video; where the document does not tell the video, it is the
 * comment at the top.
 */
final class YouTubeDecoder implements PlatformDecoder {
  static final String PLATFORM = "youtube";

  private static final String KIND_START = "youtube#";
  private static final String LIST_END = "ListResponse";
  private static final String THREAD = "youtube#commentThread";
  private static final String COMMENT = "youtube#comment";

  private final boolean plainText;

  /**
   * Where a comment stands.
   *
   * @param videoId null when the thread does not tell
   * @param channelId of the video, null when the thread does not tell
   * @param topId the comment at the top of the thread, null when there is no thread around
   * @param authors who wrote the document's comments that can be answered, by their ids
   */
  private record Place(
      String videoId, String channelId, String topId, Map<String, String> authors) {}

  YouTubeDecoder(DecoderSettings settings) {
    plainText = settings.plainText();
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    JsonObject root = JsonObject.of(document);
    String kind = root.requiredString("kind", UNKNOWN_DOCUMENT);
    if (!kind.startsWith(KIND_START)) {
      throw new DecodeException(UNKNOWN_DOCUMENT, "kind is none of YouTube's");
    }
    Map<String, String> authors = authors(document);
    if (kind.endsWith(LIST_END)) {
      Parts.each(root, "items", output, item -> item(item, authors, output));
    } else {
      item(root, authors, output);
    }
  }

  /** Who wrote each comment that replies can stand under. */
  private static Map<String, String> authors(JsonNode document) {
    Map<String, String> authors = new HashMap<>();
    Iterable<JsonNode> items = document.has("items") ? document.path("items") : List.of(document);
    for (JsonNode item : items) {
      JsonNode top = item.path("snippet").path("topLevelComment");
      JsonNode comment = top.isObject() ? top : item;
      if (comment.path("id").isTextual()) {
        authors.put(
            comment.path("id").textValue(),
            comment.path("snippet").path("authorChannelId").path("value").textValue());
      }
    }
    return authors;
  }

  private void item(JsonObject item, Map<String, String> authors, DecodeOutput output)
      throws DecodeException {
    switch (item.requiredString("kind", UNKNOWN_DOCUMENT)) {
      case THREAD -> thread(item, authors, output);
      case COMMENT -> Words.emit(comment(item, new Place(null, null, null, authors)), output);
      default -> output.skip(SkipReason.NOT_A_COMMENT);
    }
  }

  private void thread(JsonObject thread, Map<String, String> authors, DecodeOutput output)
      throws DecodeException {
    JsonObject snippet = thread.object("snippet");
    JsonObject top = snippet.object("topLevelComment");
    Place atTop = new Place(snippet.string("videoId"), snippet.string("channelId"), null, authors);
    Parts.attempt(output, () -> Words.emit(comment(top, atTop), output));
    JsonObject replies = thread.object("replies");
    if (!replies.array("comments").isEmpty()) {
      Place under = new Place(atTop.videoId(), atTop.channelId(), top.string("id"), authors);
      Parts.each(replies, "comments", output, reply -> Words.emit(comment(reply, under), output));
    }
  }

  private RawComment comment(JsonObject comment, Place place) throws DecodeException {
    String id = comment.requiredString("id", MISSING_ID);
    JsonObject snippet = comment.object("snippet");
    String parent = either(snippet.string("parentId"), place.topId());
    String video = either(snippet.string("videoId"), place.videoId());
    Instant createdAt = Times.iso(snippet, "publishedAt");
    Instant updatedAt = Times.iso(snippet, "updatedAt");
    boolean edited = createdAt != null && updatedAt != null && updatedAt.isAfter(createdAt);
    return RawComment.builder(PLATFORM, id, edited ? CommentEvent.EDIT : CommentEvent.CREATE)
        .text(Words.of(text(snippet)))
        .authorId(snippet.object("authorChannelId").string("value"))
        .parentId(parent)
        .target(place.authors().get(parent))
        .threadId(either(video, either(parent, id)))
        .community(either(snippet.string("channelId"), place.channelId()))
        .createdAt(createdAt)
        .occurredAt(edited ? updatedAt : createdAt)
        .url(video == null ? null : "https://www.youtube.com/watch?v=" + video + "&lc=" + id)
        .build();
  }

  private String text(JsonObject snippet) throws DecodeException {
    String original = snippet.text("textOriginal");
    if (original != null) {
      return original;
    }
    String display = snippet.requiredText("textDisplay");
    return plainText ? display : HtmlToText.convert(display);
  }

  private static String either(String first, String second) {
    return first == null ? second : first;
  }
}
