package org.sauti.ingest.decode;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sauti.models.CommentEvent;

/**
 * A post on Discourse and what happened to it.
 *
 * @param post the post as it is now
 * @param happened what the header says, null when the header was lost
 * @param server the forum
 */
record DiscoursePost(JsonObject post, String happened, Server server) {
  static final String EDITED = "post_edited";
  static final String DESTROYED = "post_destroyed";
  static final String RECOVERED = "post_recovered";

  RawComment comment() throws DecodeException {
    String id = server.scoped(post.requiredId("id"));
    CommentEvent event = event();
    boolean deleted = event == CommentEvent.DELETE;
    String userId = post.id("user_id");
    String category = post.string("category_slug");
    String topic = post.id("topic_id");
    String answered = post.id("reply_to_post_number");
    RawComment.Builder comment =
        RawComment.builder(DiscourseDecoder.PLATFORM, id, event)
            .text(deleted ? null : text())
            .authorId(server.scoped(userId == null ? post.string("username") : userId))
            .target(server.scoped(post.object("reply_to_user").string("username")))
            .parentId(
                topic == null || answered == null ? null : server.scoped(topic + "/" + answered))
            .threadId(server.scoped(topic))
            .community(category == null ? post.id("category_id") : category)
            .createdAt(Times.iso(post, "created_at"))
            .occurredAt(occurredAt(event))
            .authorCreatedAt(Times.iso(post, "user_cakedate"))
            .url(url());
    if (!deleted) {
      addMentions(comment);
    }
    return comment.build();
  }

  /**
   * The header tells, unless the words are gone: an author's deletion first comes as an edit to a
   * stock sentence, and nobody but the staff can read a hidden post.
   */
  private CommentEvent event() throws DecodeException {
    boolean gone = post.has("deleted_at") || post.flag("user_deleted") || post.flag("hidden");
    if (gone || DESTROYED.equals(happened)) {
      return CommentEvent.DELETE;
    }
    if (happened == null) {
      return post.integer("version", 1) > 1 ? CommentEvent.EDIT : CommentEvent.CREATE;
    }
    return EDITED.equals(happened) ? CommentEvent.EDIT : CommentEvent.CREATE;
  }

  private Instant occurredAt(CommentEvent event) throws DecodeException {
    return switch (event) {
      // The body does not say when a post came back: later than its deletion in any case.
      case CREATE -> RECOVERED.equals(happened) ? null : Times.iso(post, "created_at");
      case EDIT -> Times.iso(post, "updated_at");
      case DELETE -> Times.iso(post, "deleted_at");
    };
  }

  private String text() throws DecodeException {
    return Words.of(MarkupQuotes.withoutQuoteBlocks(post.requiredText("raw")));
  }

  private void addMentions(RawComment.Builder comment) throws DecodeException {
    String cooked = post.text("cooked");
    if (cooked == null || !cooked.contains("mention")) {
      return;
    }
    Document html = Jsoup.parseBodyFragment(cooked);
    // Whom a quoted person mentioned is not mentioned by the one who quotes.
    html.select("aside.quote").remove();
    for (Element mention : html.select("a.mention")) {
      String name = mention.text().strip();
      comment.target(server.scoped(name.startsWith("@") ? name.substring(1) : name));
    }
  }

  private String url() throws DecodeException {
    String page = post.string("post_url");
    if (page == null) {
      page = topicPage();
    }
    return page == null || !page.startsWith("/") ? page : server.page(page);
  }

  private String topicPage() throws DecodeException {
    String slug = post.string("topic_slug");
    String topic = post.id("topic_id");
    String number = post.id("post_number");
    if (topic == null || number == null) {
      return null;
    }
    // Discourse finds a topic without its slug as well.
    return (slug == null ? "/t/" : "/t/" + slug + "/") + topic + "/" + number;
  }
}
