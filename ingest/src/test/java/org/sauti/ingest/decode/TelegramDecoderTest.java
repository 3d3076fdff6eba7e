package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class TelegramDecoderTest {
  @Test
  void should_read_every_field_of_a_reply() {
    assertThat(decode(reply()).comment())
        .isEqualTo(
            RawComment.builder("telegram", "-1001783456789/5077", CommentEvent.CREATE)
                .text("👩🏽‍🚀 @vera_sh и Олег, спасибо! 🙏")
                .authorId("6712345678")
                .target("1122334455")
                .target("vera_sh")
                .target("998877665")
                .parentId("-1001783456789/5070")
                .threadId("-1001783456789/5001")
                .community("-1001783456789")
                .createdAt(Instant.ofEpochSecond(1709662841))
                .occurredAt(Instant.ofEpochSecond(1709662841))
                .url("https://t.me/sosedi_chat/5077")
                .build());
  }

  @Test
  void should_read_the_edited_caption_of_a_channel() {
    assertThat(decode(photo()).comment())
        .isEqualTo(
            RawComment.builder("telegram", "-1001999888777/88", CommentEvent.EDIT)
                .text("Субботник! Пишите @dvor_help")
                .authorId("-1001999888777")
                .target("dvor_help")
                .threadId("-1001999888777")
                .community("-1001999888777")
                .createdAt(Instant.ofEpochSecond(1709662841))
                .occurredAt(Instant.ofEpochSecond(1709663000))
                .url("https://t.me/dvor_news/88")
                .build());
  }

  @ParameterizedTest
  @CsvSource({
    "message, CREATE",
    "edited_message, EDIT",
    "channel_post, CREATE",
    "edited_channel_post, EDIT"
  })
  void should_tell_what_happened_by_the_name_of_the_member(String name, CommentEvent event) {
    TestDocument update = TestDocument.parse("{\"update_id\": 1}");
    update.set("/" + name, reply().root().get("message"));
    assertThat(decode(update).comment().event()).isEqualTo(event);
  }

  @Test
  void should_read_a_message_stored_without_its_update() {
    TestDocument bare = TestDocument.parse(reply().root().get("message").toString());
    assertThat(decode(bare).comment()).isEqualTo(decode(reply()).comment());
    assertThat(decode(bare.set("/edit_date", "1709663000")).comment().event())
        .isEqualTo(CommentEvent.EDIT);
  }

  @Test
  void should_read_updates_as_they_are_fetched() {
    TestDocument answer = TestDocument.parse("{\"ok\": true, \"result\": [1, 2]}");
    answer.set("/result/1", reply().root());
    assertThat(decode(answer).outline())
        .containsExactly("reject WRONG_TYPE", "CREATE -1001783456789/5077");
  }

  @Test
  void should_name_who_writes_for_a_chat_after_it() {
    RawComment comment =
        decode(reply().set("/message/sender_chat", "{\"id\": -1001783456789}")).comment();
    assertThat(comment.authorId()).isEqualTo("-1001783456789");
  }

  @Test
  void should_not_take_the_start_of_a_forum_topic_for_the_message_answered() {
    RawComment comment =
        decode(
                reply()
                    .set("/message/reply_to_message/message_id", "5001")
                    .set("/message/entities", "[]"))
            .comment();
    assertThat(comment.parentId()).isNull();
    assertThat(comment.targetIds()).isEmpty();
  }

  @Test
  void should_take_the_start_of_a_thread_outside_forums_for_the_message_answered() {
    RawComment comment =
        decode(
                reply()
                    .set("/message/reply_to_message/message_id", "5001")
                    .remove("/message/is_topic_message"))
            .comment();
    assertThat(comment.parentId()).isEqualTo("-1001783456789/5001");
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "30, 90", "2, 1", "9223372036854775807, 9223372036854775807"})
  void should_ignore_mentions_outside_the_text(String offset, String length) {
    String entity =
        "[{\"type\": \"mention\", \"offset\": " + offset + ", \"length\": " + length + "}]";
    TestDocument document =
        reply().set("/message/entities", entity).remove("/message/reply_to_message");
    assertThat(decode(document).comment().targetIds()).isEmpty();
  }

  @Test
  void should_keep_ids_and_chats_of_up_to_52_bits() {
    assertThat(decode(reply().set("/message/from/id", "4503599627370495")).comment().authorId())
        .isEqualTo("4503599627370495");
  }

  @ParameterizedTest
  @ValueSource(strings = {"forward_origin", "forward_date"})
  void should_skip_a_forward(String member) {
    decode(reply().set("/message/" + member, "{\"type\": \"user\"}"))
        .assertSkipped(SkipReason.REPOST);
  }

  @Test
  void should_skip_a_private_chat_unless_told_otherwise() {
    TestDocument message =
        reply().set("/message/chat/type", "\"private\"").remove("/message/chat/username");
    decode(message).assertSkipped(SkipReason.NOT_PUBLIC);
    DecoderSettings settings = DecoderSettings.DEFAULT.withIncludePrivate(true);
    assertThat(Decoding.of(new TelegramDecoder(settings), message).comment().url()).isNull();
  }

  @Test
  void should_tell_messages_without_words_apart() {
    decode(TestDocument.read("telegram/join.json")).assertSkipped(SkipReason.SYSTEM_MESSAGE);
    TestDocument wordless = reply().remove("/message/text").remove("/message/entities");
    decode(wordless).assertRejected(RejectCode.MISSING_TEXT, "message.text is missing");
    decode(wordless.set("/message/dice", "{\"emoji\": \"🎲\", \"value\": 3}"))
        .assertSkipped(SkipReason.NO_TEXT);
    decode(wordless.remove("/message/dice").set("/message/photo", "[]"))
        .assertSkipped(SkipReason.NO_TEXT);
  }

  @Test
  void should_pass_on_an_edit_that_took_the_caption_away() {
    RawComment edit =
        decode(
                photo()
                    .remove("/edited_channel_post/caption")
                    .remove("/edited_channel_post/caption_entities"))
            .comment();
    assertThat(edit.event()).isEqualTo(CommentEvent.EDIT);
    assertThat(edit.text()).isEmpty();
  }

  @Test
  void should_skip_other_updates() {
    decode(TestDocument.parse("{\"update_id\": 5, \"callback_query\": {\"id\": \"1\"}}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode(reply().remove("/message/message_id"))
        .assertRejected(RejectCode.MISSING_ID, "message.message_id is missing");
    decode(reply().remove("/message/chat"))
        .assertRejected(RejectCode.MISSING_ID, "message.chat.id is missing");
    decode(reply().set("/message/text", "[]"))
        .assertRejected(RejectCode.WRONG_TYPE, "message.text is of type array, not of type string");
    decode(reply().set("/message/date", "\"1709662841\""))
        .assertRejected(
            RejectCode.WRONG_TYPE, "message.date is of type string, not of type number");
    decode(TestDocument.read("discord/reply.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "neither update_id nor message_id is there");
  }

  private static TestDocument reply() {
    return TestDocument.read("telegram/reply.json");
  }

  private static TestDocument photo() {
    return TestDocument.read("telegram/edited-photo.json");
  }

  private static Decoding decode(TestDocument document) {
    return Decoding.of(new TelegramDecoder(DecoderSettings.DEFAULT), document);
  }
}
