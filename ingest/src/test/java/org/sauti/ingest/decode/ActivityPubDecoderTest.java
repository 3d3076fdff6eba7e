package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class ActivityPubDecoderTest {
  private static final String NOTE =
      "https://social.example/users/lotte/statuses/107224289116410645";
  private static final Instant CREATED = Instant.parse("2021-11-05T11:36:50Z");

  @Test
  void should_read_every_field_of_a_note_of_mastodon() {
    assertThat(decode(create()).comment())
        .isEqualTo(
            RawComment.builder("activitypub", NOTE, CommentEvent.CREATE)
                .text("food\n@mira lecker & gut")
                .authorId("https://social.example/users/lotte")
                .target("https://two.example/users/mira")
                .parentId("https://two.example/users/mira/statuses/107224244380204526")
                .threadId("tag:two.example,2021-11-05:objectId=1234:objectType=Conversation")
                .declaredLanguage("de")
                .createdAt(CREATED)
                .occurredAt(CREATED)
                .url("https://social.example/@lotte/107224289116410645")
                .build());
  }

  @Test
  void should_read_a_comment_that_a_community_of_lemmy_announces() {
    Instant published = Instant.parse("2023-07-01T11:45:49.794920Z");
    assertThat(decode(TestDocument.read("activitypub/lemmy-announce-create.json")).comment())
        .isEqualTo(
            RawComment.builder(
                    "activitypub", "https://other.example/comment/38", CommentEvent.CREATE)
                .text("too dry for me")
                .authorId("https://other.example/u/picky")
                .target("https://lemmy.example/u/crumb")
                .parentId("https://lemmy.example/post/1")
                .community("https://lemmy.example/c/baking")
                .declaredLanguage("en")
                .createdAt(published)
                .occurredAt(published)
                .build());
  }

  @Test
  void should_find_the_community_of_a_comment_that_comes_by_itself() {
    TestDocument activity =
        TestDocument.parse(
            TestDocument.read("activitypub/lemmy-announce-create.json")
                .root()
                .get("object")
                .toString());
    assertThat(decode(activity).comment().community()).isEqualTo("https://lemmy.example/c/baking");
    activity.set("/object/audience", "\"https://lemmy.example/c/bread\"");
    assertThat(decode(activity).comment().community()).isEqualTo("https://lemmy.example/c/bread");
  }

  @Test
  void should_time_an_edit_by_the_note_not_by_the_activity() {
    assertThat(decode(update()).comment())
        .isEqualTo(
            RawComment.builder(
                    "activitypub", "https://friendica.example/objects/1a2b", CommentEvent.EDIT)
                .text("jetzt besser\n\nGrüße")
                .authorId("https://friendica.example/profile/jan")
                .target("https://social.example/users/lotte")
                .parentId("https://social.example/users/lotte/statuses/1")
                .threadId("https://social.example/contexts/9")
                .declaredLanguage("de")
                .createdAt(Instant.parse("2021-02-01T12:00:00Z"))
                .occurredAt(Instant.parse("2021-02-03T12:00:00Z"))
                .url("https://friendica.example/display/1a2b")
                .build());
  }

  @Test
  void should_not_take_new_votes_in_a_poll_for_an_edit() {
    decode(update().remove("/object/updated").set("/object/type", "\"Question\""))
        .assertSkipped(SkipReason.NO_EDIT);
  }

  @Test
  void should_read_deletions_of_notes_as_tombstones_and_as_ids() {
    TestDocument delete = TestDocument.read("activitypub/mastodon-delete.json");
    RawComment expected =
        RawComment.builder("activitypub", NOTE, CommentEvent.DELETE)
            .authorId("https://social.example/users/lotte")
            .build();
    assertThat(decode(delete).comment()).isEqualTo(expected);
    assertThat(decode(delete.set("/object", "\"" + NOTE + "\"")).comment()).isEqualTo(expected);
  }

  @Test
  void should_skip_the_deletion_of_an_account() {
    TestDocument delete = TestDocument.read("activitypub/mastodon-delete.json");
    decode(delete.set("/object", "\"https://social.example/users/lotte\""))
        .assertSkipped(SkipReason.ACCOUNT);
    decode(delete.set("/object", "{\"id\": \"https://social.example/u/2\", \"type\": \"Person\"}"))
        .assertSkipped(SkipReason.ACCOUNT);
  }

  @Test
  void should_skip_boosts() {
    decode(create().set("/type", "\"Announce\"").set("/object", "\"" + NOTE + "\""))
        .assertSkipped(SkipReason.REPOST);
    decode(create().set("/type", "\"Announce\"")).assertSkipped(SkipReason.REPOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Like", "Undo", "Flag", "EmojiReact", "Follow"})
  void should_skip_other_activities_announced_or_not(String type) {
    decode(create().set("/type", "\"" + type + "\"")).assertSkipped(SkipReason.NOT_A_COMMENT);
    decode(
            TestDocument.read("activitypub/lemmy-announce-create.json")
                .set("/object/type", "\"" + type + "\""))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Page", "Article", "Video", "Person"})
  void should_skip_objects_that_are_no_comments(String type) {
    decode(create().set("/object/type", "\"" + type + "\""))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_skip_a_vote() {
    decode(create().remove("/object/content").set("/object/name", "\"yes\""))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_skip_a_private_reply_unless_told_otherwise() {
    String mira = "\"https://two.example/users/mira\"";
    TestDocument reply =
        create().set("/to", mira).set("/cc", "[]").set("/object/to", mira).set("/object/cc", "[]");
    decode(reply).assertSkipped(SkipReason.NOT_PUBLIC);
    DecoderSettings settings = DecoderSettings.DEFAULT.withIncludePrivate(true);
    assertThat(Decoding.of(new ActivityPubDecoder(settings), reply).comments()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"as:Public\"", "[\"Public\"]"})
  void should_know_the_short_names_of_the_public(String to) {
    TestDocument note = create().set("/cc", "[]").set("/object/cc", "[]").set("/object/to", to);
    assertThat(decode(note).comments()).hasSize(1);
  }

  @Test
  void should_read_ids_in_arrays_and_objects() {
    RawComment comment =
        decode(
                create()
                    .set("/object/attributedTo", "[{\"type\": \"Person\", \"id\": \"https://a\"}]")
                    .set("/object/inReplyTo", "[\"https://b\"]")
                    .set("/object/conversation", "null")
                    .set("/object/url", "[{\"type\": \"Link\", \"href\": \"https://c\"}]"))
            .comment();
    assertThat(comment.authorId()).isEqualTo("https://a");
    assertThat(comment.parentId()).isEqualTo("https://b");
    assertThat(comment.threadId()).isEqualTo("https://two.example/contexts/1234");
    assertThat(comment.url()).isEqualTo("https://c");
  }

  @Test
  void should_take_the_actor_for_the_author_when_no_other_is_told() {
    assertThat(decode(create().remove("/object/attributedTo")).comment().authorId())
        .isEqualTo("https://social.example/users/lotte");
  }

  @Test
  void should_find_the_words_wherever_they_are() {
    TestDocument translated = create().remove("/object/content").set("/object/summary", "\"\"");
    assertThat(decode(translated).comment().text()).isEqualTo("@mira lecker & gut");
    TestDocument written =
        translated
            .remove("/object/contentMap")
            .set("/object/source", "{\"content\": \"a < *b*\", \"mediaType\": \"text/markdown\"}");
    assertThat(decode(written).comment().text()).isEqualTo("a < *b*");
    decode(written.remove("/object/source"))
        .assertRejected(RejectCode.MISSING_TEXT, "object.content is missing");
  }

  @Test
  void should_tell_the_language_of_the_content_among_translations() {
    TestDocument note =
        create()
            .set("/object/content", "\"<p>guten Tag</p>\"")
            .set("/object/contentMap", "{\"en\": \"<p>hello</p>\", \"de\": \"<p>guten Tag</p>\"}");
    assertThat(decode(note).comment().declaredLanguage()).isEqualTo("de");
  }

  @Test
  void should_read_a_note_alone() {
    TestDocument note = TestDocument.parse(create().root().get("object").toString());
    assertThat(decode(note).comment()).isEqualTo(decode(create()).comment());
    assertThat(decode(note.set("/updated", "\"2021-11-06T00:00:00Z\"")).comment().event())
        .isEqualTo(CommentEvent.EDIT);
  }

  @Test
  void should_skip_a_note_of_a_picture_alone() {
    decode(create().set("/object/content", "\"<p></p>\"").set("/object/summary", "null"))
        .assertSkipped(SkipReason.NO_TEXT);
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode(create().remove("/object/id"))
        .assertRejected(RejectCode.MISSING_ID, "object.id is missing");
    decode(create().set("/object", "\"" + NOTE + "\""))
        .assertRejected(RejectCode.MISSING_TEXT, "object.content is missing");
    decode(create().set("/object/published", "\"2021-13-05T11:36:50Z\""))
        .assertRejected(RejectCode.INVALID_VALUE, "object.published is no ISO 8601 time");
    decode(create().set("/object/content", "{\"a\": 1}"))
        .assertRejected(
            RejectCode.WRONG_TYPE, "object.content is of type object, not of type string");
    decode(TestDocument.read("matrix/edit.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "actor is missing");
    decode(TestDocument.parse("{}")).assertRejected(RejectCode.UNKNOWN_DOCUMENT, "type is missing");
  }

  private static TestDocument create() {
    return TestDocument.read("activitypub/mastodon-create.json");
  }

  private static TestDocument update() {
    return TestDocument.read("activitypub/friendica-update.json");
  }

  private static Decoding decode(TestDocument document) {
    return Decoding.of(new ActivityPubDecoder(DecoderSettings.DEFAULT), document);
  }
}
