package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MISSING_ID;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sauti.ingest.RawRecord;
import org.sauti.models.CommentEvent;

/**
 * Reddit's comments ({@code t1}) wherever they stand: alone, in a listing, in the tree under a
 * submission. Lines quoted with {@code >} stay in the text: nothing says whose words they are.
 */
final class RedditDecoder implements PlatformDecoder {
  static final String PLATFORM = "reddit";

  private static final String SITE = "https://www.reddit.com";
  private static final String NAME_START = "t1_";
  private static final String DELETED = "[deleted]";
  private static final String ESCAPED_TAG = "&lt;";

  /** What stands in place of words that the author, a moderator or Reddit took away. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(DELETED, "[removed]", "[ Removed by Reddit ]");

  private final boolean rawJson;

  RedditDecoder(DecoderSettings settings) {
    rawJson = settings.rawJson();
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    List<RedditTree.Thing> things = RedditTree.of(document);
    Map<String, String> authors = authors(things);
    for (RedditTree.Thing thing : things) {
      if (thing.problem() != null) {
        output.reject(thing.problem());
      } else if (thing.isComment()) {
        Parts.attempt(output, () -> Words.emit(comment(thing.data(), authors), output));
      } else {
        output.skip(SkipReason.NOT_A_COMMENT);
      }
    }
  }

  /** Who wrote each comment and submission of the document, by its name. */
  private static Map<String, String> authors(List<RedditTree.Thing> things) {
    Map<String, String> authors = new HashMap<>();
    for (RedditTree.Thing thing : things) {
      // Whatever has another type is told when the thing itself is read.
      if (thing.problem() == null && thing.data().any("name").isTextual()) {
        authors.put(
            thing.data().any("name").textValue(),
            author(
                thing.data().any("author_fullname").textValue(),
                thing.data().any("author").textValue()));
      }
    }
    return authors;
  }

  private RawComment comment(JsonObject data, Map<String, String> authors) throws DecodeException {
    String name = name(data);
    String body = data.requiredText("body");
    boolean removed = PLACEHOLDERS.contains(body.strip());
    boolean edited = data.any("edited").isNumber() || data.any("edited").booleanValue();
    String community = data.string("subreddit");
    String parent = data.string("parent_id");
    Instant createdAt = Times.epoch(data, "created_utc", ChronoUnit.SECONDS);
    CommentEvent event =
        removed ? CommentEvent.DELETE : edited ? CommentEvent.EDIT : CommentEvent.CREATE;
    return RawComment.builder(PLATFORM, name, event)
        .text(removed ? null : Words.of(isEscaped(data) ? EscapedText.decode(body) : body))
        .authorId(author(data.string("author_fullname"), data.string("author")))
        .parentId(parent)
        .target(authors.get(parent))
        .threadId(data.string("link_id"))
        .community(community == null ? data.string("subreddit_id") : community)
        .createdAt(createdAt)
        .occurredAt(removed ? null : editedAt(data, createdAt))
        .url(url(data))
        .build();
  }

  private static String name(JsonObject data) throws DecodeException {
    String name = data.string("name");
    return name == null ? NAME_START + data.requiredString("id", MISSING_ID) : name;
  }

  /** The id, else the name; the author who deleted the account or comment has neither. */
  private static String author(String id, String name) {
    return id != null || DELETED.equals(name) ? id : name;
  }

  /**
   * When it was edited, else when it was written. Old edits have no time but {@code true}: the time
   * of writing at least stays the same each time that the comment is fetched.
   */
  private static Instant editedAt(JsonObject data, Instant createdAt) throws DecodeException {
    Instant time =
        data.any("edited").isBoolean() ? null : Times.epoch(data, "edited", ChronoUnit.SECONDS);
    return time == null ? createdAt : time;
  }

  /** Whoever asks without {@code raw_json=1} gets every text escaped, as the HTML form shows. */
  private boolean isEscaped(JsonObject data) throws DecodeException {
    String html = data.string("body_html");
    return html == null ? !rawJson : html.stripLeading().startsWith(ESCAPED_TAG);
  }

  /** Items of an inbox have {@code context} in place of {@code permalink}. */
  private static String url(JsonObject data) throws DecodeException {
    String permalink = data.string("permalink");
    String path = permalink == null ? data.string("context") : permalink;
    return path == null || !path.startsWith("/") ? path : SITE + path;
  }
}
