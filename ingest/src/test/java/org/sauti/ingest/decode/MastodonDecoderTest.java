package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class MastodonDecoderTest {
  private static final Instant CREATED = Instant.parse("2024-09-09T19:46:02.102Z");
  private static final String TEXT =
      """
      Kein Wort & mehr
      @mira Das &lt;b> stimmt nicht.
      Lies das:
      https://zeitung.example/artikel/eine-sehr-lange-adresse""";

  @Test
  void should_read_every_field_of_a_status() {
    assertThat(decode(sent("update", status())).comment())
        .isEqualTo(
            RawComment.builder("mastodon", "113109876543210987", CommentEvent.CREATE)
                .text(TEXT)
                .authorId("108194863260762493")
                .target("14715")
                .target("109302436954721982")
                .parentId("113109800000000001")
                .declaredLanguage("de")
                .createdAt(CREATED)
                .occurredAt(CREATED)
                .authorCreatedAt(Instant.parse("2022-04-25T00:00:00Z"))
                .url("https://social.example/@lotte/113109876543210987")
                .build());
  }

  @Test
  void should_put_the_server_where_it_is_known_before_all_ids() {
    DecoderSettings settings = DecoderSettings.DEFAULT.withServer("https://Social.example/");
    assertThat(Decoding.of(new MastodonDecoder(settings), sent("update", status())).comment())
        .isEqualTo(
            RawComment.builder("mastodon", "social.example/113109876543210987", CommentEvent.CREATE)
                .text(TEXT)
                .authorId("social.example/108194863260762493")
                .target("social.example/14715")
                .target("social.example/109302436954721982")
                .parentId("social.example/113109800000000001")
                .community("social.example")
                .declaredLanguage("de")
                .createdAt(CREATED)
                .occurredAt(CREATED)
                .authorCreatedAt(Instant.parse("2022-04-25T00:00:00Z"))
                .url("https://social.example/@lotte/113109876543210987")
                .build());
    assertThat(
            Decoding.of(new MastodonDecoder(settings), TestDocument.read("mastodon/delete.json"))
                .comment()
                .commentId())
        .isEqualTo("social.example/113109876543210987");
  }

  @Test
  void should_read_an_edit_with_the_time_of_the_edit() {
    TestDocument edited = status().set("/edited_at", "\"2024-09-09T20:00:00.000Z\"");
    RawComment edit = decode(sent("status.update", edited)).comment();
    assertThat(edit.event()).isEqualTo(CommentEvent.EDIT);
    assertThat(edit.commentId()).isEqualTo("113109876543210987");
    assertThat(edit.createdAt()).isEqualTo(CREATED);
    assertThat(edit.occurredAt()).isEqualTo(Instant.parse("2024-09-09T20:00:00Z"));
  }

  @Test
  void should_read_a_deletion_whose_payload_is_the_bare_id() {
    assertThat(decode(TestDocument.read("mastodon/delete.json")).comment())
        .isEqualTo(
            RawComment.builder("mastodon", "113109876543210987", CommentEvent.DELETE).build());
  }

  @Test
  void should_keep_ids_that_are_no_numbers() {
    TestDocument status = status().set("/id", "\"AbC9xYz\"").set("/in_reply_to_id", "\"AbC0\"");
    RawComment comment = decode(sent("update", status)).comment();
    assertThat(comment.commentId()).isEqualTo("AbC9xYz");
    assertThat(comment.parentId()).isEqualTo("AbC0");
  }

  @Test
  void should_read_a_status_without_its_envelope() {
    assertThat(decode(status()).comment().event()).isEqualTo(CommentEvent.CREATE);
    assertThat(decode(status().set("/edited_at", "\"2024-09-09T20:00:00.000Z\"")).comment().event())
        .isEqualTo(CommentEvent.EDIT);
  }

  @Test
  void should_read_a_payload_that_was_parsed_before() {
    TestDocument message = TestDocument.parse("{\"event\": \"update\"}");
    message.set("/payload", status().root().toString());
    assertThat(decode(message).comment().text()).isEqualTo(TEXT);
  }

  @Test
  void should_skip_a_boost() {
    decode(sent("update", TestDocument.read("mastodon/boost.json")))
        .assertSkipped(SkipReason.REPOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "direct"})
  void should_skip_what_is_not_public_unless_told_otherwise(String visibility) {
    TestDocument status = status().set("/visibility", "\"" + visibility + "\"");
    decode(sent("update", status)).assertSkipped(SkipReason.NOT_PUBLIC);
    DecoderSettings settings = DecoderSettings.DEFAULT.withIncludePrivate(true);
    assertThat(Decoding.of(new MastodonDecoder(settings), sent("update", status)).comment().text())
        .isEqualTo(TEXT);
  }

  @Test
  void should_take_unlisted_for_public() {
    assertThat(decode(sent("update", status().set("/visibility", "\"unlisted\""))).comments())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"notification", "conversation", "announcement.reaction", "notifications_merged"})
  void should_skip_events_about_other_things(String event) {
    decode(sent(event, status())).assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_skip_changed_filters_which_have_no_payload() {
    decode(TestDocument.parse("{\"stream\": [\"user\"], \"event\": \"filters_changed\"}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_judge_a_content_warning_over_a_picture() {
    RawComment comment = decode(sent("update", status().set("/content", "\"\""))).comment();
    assertThat(comment.text()).isEqualTo("Kein Wort & mehr");
  }

  @Test
  void should_skip_a_picture_alone() {
    TestDocument status = status().set("/content", "\"<p></p>\"").set("/spoiler_text", "\"\"");
    decode(sent("update", status)).assertSkipped(SkipReason.NO_TEXT);
  }

  @Test
  void should_take_the_name_of_an_author_without_an_id() {
    assertThat(decode(sent("update", status().remove("/account/id"))).comment().authorId())
        .isEqualTo("lotte");
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode(sent("update", status().remove("/id")))
        .assertRejected(RejectCode.MISSING_ID, "payload.id is missing");
    decode(sent("update", status().remove("/content")))
        .assertRejected(RejectCode.MISSING_TEXT, "payload.content is missing");
    decode(sent("update", status().set("/created_at", "\"gestern\"")))
        .assertRejected(RejectCode.INVALID_VALUE, "payload.created_at is no ISO 8601 time");
    decode(TestDocument.parse("{\"event\": \"update\", \"payload\": \"{\\\"id\\\": \"}"))
        .assertRejected(RejectCode.MALFORMED_JSON, "payload is not the JSON of a status");
    decode(TestDocument.parse("{\"event\": \"update\"}"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "payload is missing");
    decode(TestDocument.read("discourse/post.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "neither event nor a status is there");
  }

  private static TestDocument status() {
    return TestDocument.read("mastodon/status.json");
  }

  /** The status as it comes over the WebSocket: as JSON in a string. */
  private static TestDocument sent(String event, TestDocument status) {
    return TestDocument.parse("{\"stream\": [\"public\"]}")
        .set("/event", "\"" + event + "\"")
        .set("/payload", status.quoted());
  }

  private static Decoding decode(TestDocument document) {
    return Decoding.of(new MastodonDecoder(DecoderSettings.DEFAULT), document);
  }
}
