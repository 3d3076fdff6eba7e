package org.sauti.ingest.decode;

import static org.sauti.models.RejectCode.MISSING_ID;

import java.time.Instant;
import java.util.Iterator;
import org.sauti.models.CommentEvent;

/**
 * A note in the activity around it.
 *
 * @param activity the note itself when there is no activity
 * @param note also the question of a poll
 * @param group that announces the activity, null when none does
 */
record ActivityPubNote(JsonObject activity, JsonObject note, String group) {
  private static final String HTML = "text/html";

  /** Whether this is a vote in a poll: the name of an option, in answer to the question. */
  boolean isVote() {
    return note.has("name") && note.has("inReplyTo") && !note.has("content");
  }

  boolean isPublic() {
    return ActivityPubAudience.isPublic(activity, note);
  }

  RawComment comment(CommentEvent event) throws DecodeException {
    String author = LinkedData.id(note, "attributedTo");
    String conversation = LinkedData.id(note, "conversation");
    String community = ActivityPubAudience.community(activity, note, group);
    Instant createdAt = Times.iso(note, "published");
    RawComment.Builder comment =
        RawComment.builder(
                ActivityPubDecoder.PLATFORM, note.requiredString("id", MISSING_ID), event)
            .text(text())
            .authorId(author == null ? LinkedData.id(activity, "actor") : author)
            .parentId(LinkedData.id(note, "inReplyTo"))
            .threadId(conversation == null ? LinkedData.id(note, "context") : conversation)
            .community(community)
            .declaredLanguage(LanguageTag.known(language()))
            .createdAt(createdAt)
            .occurredAt(event == CommentEvent.EDIT ? Times.iso(note, "updated") : createdAt)
            .url(LinkedData.id(note, "url"));
    addMentions(note, community, comment);
    // Lemmy has the tags beside the object.
    addMentions(activity, community, comment);
    return comment.build();
  }

  private String text() throws DecodeException {
    String summary = note.text("summary");
    return Words.joined(summary == null ? null : HtmlToText.convert(summary), content());
  }

  private String content() throws DecodeException {
    if (note.has("content")) {
      return readable(note.text("content"), note.string("mediaType"));
    }
    JsonObject translations = note.object("contentMap");
    Iterator<String> languages = translations.names();
    if (languages.hasNext()) {
      return readable(translations.requiredText(languages.next()), HTML);
    }
    JsonObject source = note.object("source");
    return source.has("content")
        ? readable(source.text("content"), source.string("mediaType"))
        : note.requiredText("content");
  }

  /** Content is HTML unless it says otherwise. */
  private static String readable(String content, String mediaType) {
    boolean isHtml = mediaType == null || mediaType.startsWith(HTML);
    return isHtml ? HtmlToText.convert(content) : content;
  }

  /** Of several translations, the language of the one that is the content. */
  private String language() throws DecodeException {
    JsonObject translations = note.object("contentMap");
    String content = note.text("content");
    String first = null;
    for (Iterator<String> languages = translations.names(); languages.hasNext(); ) {
      String language = languages.next();
      if (translations.requiredText(language).equals(content)) {
        return language;
      }
      first = first == null ? language : first;
    }
    // Lemmy names the language instead.
    return first == null ? note.objectIfAny("language").string("identifier") : first;
  }

  /** A group can be mentioned as well as people; it is no person to protect. */
  private static void addMentions(JsonObject tagged, String community, RawComment.Builder comment)
      throws DecodeException {
    for (JsonObject tag : tagged.objects("tag")) {
      String target = tag.string("href");
      if ("Mention".equals(LinkedData.type(tag)) && target != null && !target.equals(community)) {
        comment.target(target);
      }
    }
  }
}
