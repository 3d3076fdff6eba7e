package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class MatrixDecoderTest {
  private static final String ROOM = "!jEsUZKDJdhlrceRyVU:one.example";
  private static final String OWN = "$ownownownownownownownownownownownownowno2";

  @Test
  void should_read_every_field_of_a_reply_in_a_thread_without_the_words_answered() {
    assertThat(decode(reply()).comment())
        .isEqualTo(
            RawComment.builder("matrix", OWN, CommentEvent.CREATE)
                .text("my *own* words")
                .authorId("@lena:one.example")
                .target("@omar:one.example")
                .target("@zoe:two.example")
                .parentId("$parentparentparentparentparentparentparen1")
                .threadId("$threadrootthreadrootthreadrootthreadroot0")
                .community(ROOM)
                .createdAt(Instant.ofEpochMilli(1709662841702L))
                .occurredAt(Instant.ofEpochMilli(1709662841702L))
                .url("https://matrix.to/#/" + ROOM + "/" + OWN)
                .build());
  }

  @Test
  void should_read_an_edit_under_the_id_of_the_original() {
    assertThat(decode(TestDocument.read("matrix/edit.json")).comment())
        .isEqualTo(
            RawComment.builder("matrix", OWN, CommentEvent.EDIT)
                .text("corrected words")
                .authorId("@lena:one.example")
                .target("@zoe:two.example")
                .community(ROOM)
                .occurredAt(Instant.ofEpochMilli(1709662900000L))
                .url("https://matrix.to/#/" + ROOM + "/" + OWN)
                .build());
  }

  @Test
  void should_read_redactions_of_newer_and_older_rooms() {
    TestDocument newer = TestDocument.read("matrix/redaction.json");
    TestDocument older =
        TestDocument.read("matrix/redaction.json")
            .remove("/content/redacts")
            .set("/redacts", "\"" + OWN + "\"");
    assertThat(decode(newer).comment())
        .isEqualTo(
            RawComment.builder("matrix", OWN, CommentEvent.DELETE)
                .community(ROOM)
                .occurredAt(Instant.ofEpochMilli(1709663000000L))
                .url("https://matrix.to/#/" + ROOM + "/" + OWN)
                .build());
    assertThat(decode(older).comment()).isEqualTo(decode(newer).comment());
  }

  @Test
  void should_take_an_event_emptied_by_a_redaction_for_a_deletion() {
    RawComment deletion =
        decode(
                reply()
                    .set("/content", "{}")
                    .set(
                        "/unsigned",
                        "{\"redacted_because\": {\"origin_server_ts\": 1709663000000}}"))
            .comment();
    assertThat(deletion.event()).isEqualTo(CommentEvent.DELETE);
    assertThat(deletion.commentId()).isEqualTo(OWN);
    assertThat(deletion.occurredAt()).isEqualTo(Instant.ofEpochMilli(1709663000000L));
  }

  @Test
  void should_take_the_room_from_around_the_events_of_a_sync() {
    Decoding decoding = decode(TestDocument.read("matrix/sync.json"));
    assertThat(decoding.outline())
        .containsExactly(
            "skip NOT_A_COMMENT", "CREATE $hello", "reject WRONG_TYPE", "skip ENCRYPTED");
    assertThat(decoding.comments().get(0).community()).isEqualTo(ROOM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chunk", "events"})
  void should_read_lists_of_events(String name) {
    TestDocument list = TestDocument.parse("{}").set("/" + name, "[" + reply().root() + "]");
    assertThat(decode(list).outline()).containsExactly("CREATE " + OWN);
  }

  @Test
  void should_count_a_sync_without_news() {
    decode(TestDocument.parse("{\"next_batch\": \"s1\"}")).assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_not_take_the_filler_of_a_thread_for_the_message_answered() {
    RawComment comment =
        decode(reply().set("/content/m.relates_to/is_falling_back", "true")).comment();
    assertThat(comment.parentId()).isNull();
    assertThat(comment.threadId()).isEqualTo("$threadrootthreadrootthreadrootthreadroot0");
    assertThat(comment.text()).isEqualTo("my *own* words");
  }

  @Test
  void should_keep_quotes_in_a_message_that_answers_nobody() {
    TestDocument message = reply().remove("/content/m.relates_to");
    assertThat(decode(message).comment().text())
        .isEqualTo("> <@omar:one.example> first line\n> second line\n\nmy *own* words");
  }

  @Test
  void should_read_an_empty_object_as_no_mentions() {
    assertThat(decode(reply().set("/content/m.mentions", "{}")).comment().targetIds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"m.text", "m.emote", "m.notice"})
  void should_read_all_kinds_of_words(String kind) {
    assertThat(decode(reply().set("/content/msgtype", "\"" + kind + "\"")).comment().text())
        .isEqualTo("my *own* words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"m.image", "m.file", "m.audio", "m.video"})
  void should_tell_the_name_of_a_file_from_a_caption(String kind) {
    TestDocument media =
        reply()
            .set("/content/msgtype", "\"" + kind + "\"")
            .set("/content/body", "\"IMG_0001.jpg\"");
    decode(media).assertSkipped(SkipReason.NO_TEXT);
    decode(media.set("/content/filename", "\"IMG_0001.jpg\"")).assertSkipped(SkipReason.NO_TEXT);
    assertThat(decode(media.set("/content/body", "\"look at her\"")).comment().text())
        .isEqualTo("look at her");
  }

  @Test
  void should_skip_what_is_no_message_of_a_person() {
    decode(reply().set("/content/msgtype", "\"m.server_notice\""))
        .assertSkipped(SkipReason.SYSTEM_MESSAGE);
    decode(reply().set("/type", "\"m.room.encrypted\"")).assertSkipped(SkipReason.ENCRYPTED);
    decode(reply().set("/type", "\"m.reaction\"")).assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode(reply().remove("/event_id"))
        .assertRejected(RejectCode.MISSING_ID, "event_id is missing");
    decode(reply().remove("/content/body"))
        .assertRejected(RejectCode.MISSING_TEXT, "content.body is missing");
    decode(TestDocument.read("matrix/edit.json").remove("/content/m.new_content"))
        .assertRejected(RejectCode.MISSING_TEXT, "content.m.new_content.body is missing");
    decode(TestDocument.read("matrix/redaction.json").set("/content", "{}"))
        .assertRejected(RejectCode.MISSING_ID, "content.redacts is missing");
    decode(reply().set("/origin_server_ts", "1e30"))
        .assertRejected(RejectCode.INVALID_VALUE, "origin_server_ts is no time in millis");
    decode(TestDocument.read("activitypub/mastodon-create.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "content is missing");
    decode(TestDocument.read("discord/reply.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "neither type nor a list of events is there");
  }

  private static TestDocument reply() {
    return TestDocument.read("matrix/threaded-reply.json");
  }

  private static Decoding decode(TestDocument document) {
    return Decoding.of(new MatrixDecoder(), document);
  }
}
