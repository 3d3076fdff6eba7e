package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class DiscourseDecoderTest {
  private static final Instant CREATED = Instant.parse("2024-05-02T09:15:00.412Z");
  private static final Instant UPDATED = Instant.parse("2024-05-02T09:20:00Z");

  @Test
  void should_read_every_field_of_a_post() {
    assertThat(decode("post_created", post()).comment())
        .isEqualTo(
            RawComment.builder("discourse", "forum.example.org/4821", CommentEvent.CREATE)
                .text("I disagree, @yaw.b and @staff")
                .authorId("forum.example.org/31")
                .target("forum.example.org/kofi")
                .target("forum.example.org/yaw.b")
                .parentId("forum.example.org/152/2")
                .threadId("forum.example.org/152")
                .community("gardening")
                .createdAt(CREATED)
                .occurredAt(CREATED)
                .authorCreatedAt(Instant.parse("2019-11-23T00:00:00Z"))
                .url("https://forum.example.org/t/garden-plots/152/4")
                .build());
  }

  @Test
  void should_leave_ids_bare_and_the_page_out_when_the_forum_is_not_known() {
    RawComment comment = Decoding.of(decoder(), post()).comment();
    assertThat(comment.commentId()).isEqualTo("4821");
    assertThat(comment.authorId()).isEqualTo("31");
    assertThat(comment.targetIds()).containsExactly("kofi", "yaw.b");
    assertThat(comment.parentId()).isEqualTo("152/2");
    assertThat(comment.threadId()).isEqualTo("152");
    assertThat(comment.url()).isNull();
  }

  @Test
  void should_read_headers_whose_names_were_lowered_on_the_way() {
    Map<String, String> headers =
        Map.of(
            "x-discourse-event", "post_edited", "x-discourse-instance", "http://localhost:3000/f/");
    RawComment edit = Decoding.of(decoder(), post(), headers).comment();
    assertThat(edit.event()).isEqualTo(CommentEvent.EDIT);
    assertThat(edit.commentId()).isEqualTo("localhost:3000/f/4821");
    assertThat(edit.url()).isEqualTo("http://localhost:3000/f/t/garden-plots/152/4");
    TestDocument inFolder = post().set("/post/post_url", "\"/f/t/garden-plots/152/4\"");
    assertThat(Decoding.of(decoder(), inFolder, headers).comment().url()).isEqualTo(edit.url());
  }

  @Test
  void should_time_an_edit_by_when_it_was_made() {
    RawComment edit = decode("post_edited", post().set("/post/version", "2")).comment();
    assertThat(edit.event()).isEqualTo(CommentEvent.EDIT);
    assertThat(edit.createdAt()).isEqualTo(CREATED);
    assertThat(edit.occurredAt()).isEqualTo(UPDATED);
  }

  @Test
  void should_tell_an_edit_by_the_revision_when_the_header_was_lost() {
    assertThat(Decoding.of(decoder(), post().set("/post/version", "2")).comment().event())
        .isEqualTo(CommentEvent.EDIT);
  }

  @Test
  void should_read_a_deletion_and_drop_its_words() {
    TestDocument destroyed = post().set("/post/deleted_at", "\"2024-05-03T00:00:00.000Z\"");
    RawComment deletion = decode("post_destroyed", destroyed).comment();
    assertThat(deletion.event()).isEqualTo(CommentEvent.DELETE);
    assertThat(deletion.text()).isNull();
    assertThat(deletion.occurredAt()).isEqualTo(Instant.parse("2024-05-03T00:00:00Z"));
    assertThat(decode("post_destroyed", post()).comment().occurredAt()).isNull();
  }

  @Test
  void should_take_a_post_that_came_back_for_a_new_one_later_than_its_deletion() {
    RawComment recovered = decode("post_recovered", post()).comment();
    assertThat(recovered.event()).isEqualTo(CommentEvent.CREATE);
    assertThat(recovered.text()).isEqualTo("I disagree, @yaw.b and @staff");
    assertThat(recovered.occurredAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/post/user_deleted, true",
    "/post/hidden, true",
    "/post/deleted_at, '\"2024-05-03T00:00:00.000Z\"'"
  })
  void should_take_words_that_are_gone_for_a_deletion(String member, String value) {
    RawComment deletion = decode("post_edited", post().set(member, value)).comment();
    assertThat(deletion.event()).isEqualTo(CommentEvent.DELETE);
    assertThat(deletion.text()).isNull();
  }

  @Test
  void should_skip_a_private_message_unless_told_otherwise() {
    TestDocument message =
        post()
            .set("/post/topic_archetype", "\"private_message\"")
            .set("/post/category_id", "null")
            .remove("/post/category_slug");
    decode("post_created", message).assertSkipped(SkipReason.NOT_PUBLIC);
    DecoderSettings settings = DecoderSettings.DEFAULT.withIncludePrivate(true);
    RawComment comment = Decoding.of(new DiscourseDecoder(settings), message).comment();
    assertThat(comment.community()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void should_skip_what_staff_and_forum_note(int type) {
    decode("post_created", post().set("/post/post_type", Integer.toString(type)))
        .assertSkipped(SkipReason.SYSTEM_MESSAGE);
  }

  @Test
  void should_skip_a_post_of_nothing_but_other_peoples_words() {
    decode("post_created", post().set("/post/raw", "\"[quote=\\\"kofi\\\"]hm[/quote]\\n\""))
        .assertSkipped(SkipReason.NO_TEXT);
  }

  @Test
  void should_skip_events_about_other_things() {
    decode("topic_created", TestDocument.read("discourse/topic.json"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
    decode("ping", TestDocument.parse("{\"ping\": \"OK\"}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_build_the_page_of_an_older_body_and_fall_back_to_ids() {
    TestDocument older =
        post()
            .remove("/post/post_url")
            .remove("/post/category_slug")
            .remove("/post/user_id")
            .set("/post/reply_to_post_number", "null")
            .remove("/post/reply_to_user")
            .set("/post/cooked", "\"<p>hi</p>\"");
    RawComment comment = decode("post_created", older).comment();
    assertThat(comment.url()).isEqualTo("https://forum.example.org/t/garden-plots/152/4");
    assertThat(comment.community()).isEqualTo("7");
    assertThat(comment.authorId()).isEqualTo("forum.example.org/ama_k");
    assertThat(comment.parentId()).isNull();
    assertThat(comment.targetIds()).isEmpty();
  }

  @Test
  void should_take_the_forum_from_the_settings_when_no_header_names_it() {
    DecoderSettings settings = DecoderSettings.DEFAULT.withServer("forum.example.org");
    RawComment comment = Decoding.of(new DiscourseDecoder(settings), post()).comment();
    assertThat(comment.commentId()).isEqualTo("forum.example.org/4821");
    assertThat(comment.url()).isEqualTo("https://forum.example.org/t/garden-plots/152/4");
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode("post_created", post().remove("/post/id"))
        .assertRejected(RejectCode.MISSING_ID, "post.id is missing");
    decode("post_created", post().remove("/post/raw"))
        .assertRejected(RejectCode.MISSING_TEXT, "post.raw is missing");
    decode("post_created", post().set("/post/id", "4821.5"))
        .assertRejected(RejectCode.WRONG_TYPE, "post.id is of type number, not of type string");
    decode("post_created", post().set("/post/hidden", "\"no\""))
        .assertRejected(
            RejectCode.WRONG_TYPE, "post.hidden is of type string, not of type boolean");
    decode("post_created", TestDocument.parse("{}"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "post is missing");
  }

  private static TestDocument post() {
    return TestDocument.read("discourse/post.json");
  }

  private static DiscourseDecoder decoder() {
    return new DiscourseDecoder(DecoderSettings.DEFAULT);
  }

  private static Decoding decode(String event, TestDocument document) {
    return Decoding.of(
        decoder(),
        document,
        Map.of("X-Discourse-Event", event, "X-Discourse-Instance", "https://forum.example.org"));
  }
}
