package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.UNKNOWN_DOCUMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.sauti.ingest.RawRecord;
import org.sauti.models.CommentEvent;

/**
 * Answers of the X API v2 with one tweet or many, the accounts included beside them, and deletions
 * from its compliance stream.
 *
 * <p>Each edit of a tweet is a tweet of its own, with its own id and time. The first id names the
 * comment; the time of writing is that of the version at hand, at most an hour late.
 */
final class XDecoder implements PlatformDecoder {
  static final String PLATFORM = "x";

  private static final String VERSIONS = "edit_history_tweet_ids";
  private static final String RETWEET_START = "RT @";
  private static final List<String> BEYOND_DEFAULTS =
      List.of("author_id", "created_at", "referenced_tweets");
  private static final List<String> COMPLIANCE_NEWS = List.of("drop", "undrop", "withheld");

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    JsonObject answer = JsonObject.of(document);
    if (answer.has("data")) {
      XUsers users = XUsers.of(answer);
      Parts.each(answer, "data", output, data -> read(data, users, output));
    } else if (answer.has("text")) {
      read(answer, XUsers.of(answer), output);
    } else if (answer.has("meta") || answer.has("errors")) {
      // A search without results, or a tweet that is gone.
      output.skip(SkipReason.NOT_A_COMMENT);
    } else {
      throw answer.missing("data", UNKNOWN_DOCUMENT);
    }
  }

  private static void read(JsonObject data, XUsers users, DecodeOutput output)
      throws DecodeException {
    if (data.has("delete")) {
      output.comment(deletion(data.object("delete")));
    } else if (COMPLIANCE_NEWS.stream().anyMatch(data::has)) {
      output.skip(SkipReason.NOT_A_COMMENT);
    } else if (!data.has("id") && !data.has("text")) {
      throw data.missing("text", UNKNOWN_DOCUMENT);
    } else {
      tweet(data, users, output);
    }
  }

  private static void tweet(JsonObject tweet, XUsers users, DecodeOutput output)
      throws DecodeException {
    String id = tweet.requiredId("id");
    if (isRetweet(tweet)) {
      output.skip(SkipReason.REPOST);
    } else {
      Words.emit(comment(tweet, id, users), output);
    }
  }

  /** Whoever asked for no more than the defaults has nothing but the text to tell a retweet by. */
  private static boolean isRetweet(JsonObject tweet) throws DecodeException {
    boolean onlyDefaults = BEYOND_DEFAULTS.stream().noneMatch(tweet::has);
    String text = tweet.text("text");
    return reference(tweet, "retweeted") != null
        || (onlyDefaults && text != null && text.startsWith(RETWEET_START));
  }

  private static RawComment comment(JsonObject tweet, String id, XUsers users)
      throws DecodeException {
    boolean edited = tweet.array(VERSIONS).size() > 1;
    String author = tweet.id("author_id");
    Instant createdAt = Times.iso(tweet, "created_at");
    RawComment.Builder comment =
        RawComment.builder(
                PLATFORM,
                edited ? tweet.idAt(VERSIONS, 0) : id,
                edited ? CommentEvent.EDIT : CommentEvent.CREATE)
            .text(Words.of(EscapedText.decode(text(tweet))))
            .authorId(author)
            .parentId(reference(tweet, "replied_to"))
            .target(tweet.id("in_reply_to_user_id"))
            .threadId(tweet.id("conversation_id"))
            .community(tweet.id("community_id"))
            .declaredLanguage(LanguageTag.known(tweet.string("lang")))
            .createdAt(createdAt)
            .occurredAt(createdAt)
            .authorCreatedAt(users.createdAt(author))
            .url("https://x.com/i/web/status/" + id);
    for (JsonObject mention : tweet.object("entities").objects("mentions")) {
      String mentioned = mention.id("id");
      comment.target(mentioned == null ? users.idOf(mention.string("username")) : mentioned);
    }
    return comment.build();
  }

  /** A long tweet is cut in {@code text}. */
  private static String text(JsonObject tweet) throws DecodeException {
    String whole = tweet.object("note_tweet").text("text");
    return whole == null ? tweet.requiredText("text") : whole;
  }

  private static String reference(JsonObject tweet, String type) throws DecodeException {
    for (JsonObject reference : tweet.objects("referenced_tweets")) {
      if (type.equals(reference.string("type"))) {
        return reference.id("id");
      }
    }
    return null;
  }

  private static RawComment deletion(JsonObject news) throws DecodeException {
    JsonObject tweet = news.object("tweet");
    return RawComment.builder(PLATFORM, tweet.requiredId("id"), CommentEvent.DELETE)
        .authorId(tweet.id("author_id"))
        .occurredAt(Times.iso(news, "event_at"))
        .build();
  }
}
