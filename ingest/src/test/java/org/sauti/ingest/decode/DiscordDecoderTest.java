package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class DiscordDecoderTest {
  private static final String CHANNEL_PAGE =
      "https://discord.com/channels/197038439483310086/1214639000000000002/";

  @Test
  void should_read_every_field_of_a_reply() {
    assertThat(decode(reply()).comment())
        .isEqualTo(
            RawComment.builder("discord", "1214641234567890123", CommentEvent.CREATE)
                .text("ok <@80351110224678912> 👩🏽‍🚀")
                .authorId("175928847299117063")
                .target("80351110224678912")
                .target("9223372036854775807")
                .parentId("1214640000000000001")
                .threadId("1214639000000000002")
                .community("197038439483310086")
                .createdAt(Instant.parse("2024-03-05T18:20:41.702Z"))
                .occurredAt(Instant.parse("2024-03-05T18:20:41.702Z"))
                .authorCreatedAt(Instant.parse("2016-04-30T11:18:25.796Z"))
                .url(CHANNEL_PAGE + "1214641234567890123")
                .build());
  }

  @Test
  void should_time_an_edit_by_when_it_was_made() {
    RawComment edit = decode(edited()).comment();
    assertThat(edit.event()).isEqualTo(CommentEvent.EDIT);
    assertThat(edit.createdAt()).isEqualTo(Instant.parse("2024-03-05T18:20:41.702Z"));
    assertThat(edit.occurredAt()).isEqualTo(Instant.parse("2024-03-05T18:25:00Z"));
  }

  @Test
  void should_pass_on_an_edit_that_took_the_words_away() {
    assertThat(decode(edited().set("/d/content", "\"\"")).comment().text()).isEmpty();
  }

  @Test
  void should_not_take_link_previews_for_edits() {
    decode(TestDocument.read("discord/link-preview.json")).assertSkipped(SkipReason.NO_EDIT);
    decode(edited().remove("/d/content")).assertSkipped(SkipReason.NO_EDIT);
    decode(edited().set("/d/edited_timestamp", "null")).assertSkipped(SkipReason.NO_EDIT);
    decode(edited().remove("/d/edited_timestamp")).assertSkipped(SkipReason.NO_EDIT);
  }

  @Test
  void should_read_deletions() {
    TestDocument one =
        TestDocument.read("discord/link-preview.json").set("/t", "\"MESSAGE_DELETE\"");
    assertThat(decode(one).comment())
        .isEqualTo(
            RawComment.builder("discord", "1214641234567890123", CommentEvent.DELETE)
                .threadId("1214639000000000002")
                .community("197038439483310086")
                .url(CHANNEL_PAGE + "1214641234567890123")
                .build());
    TestDocument bulk = TestDocument.read("discord/delete-bulk.json");
    assertThat(decode(bulk).outline())
        .containsExactly("DELETE 1214641234567890123", "DELETE 1214641234567890124");
    assertThat(decode(bulk.set("/d/ids/0", "{}")).outline())
        .containsExactly("reject WRONG_TYPE", "DELETE 1214641234567890124");
  }

  @Test
  void should_skip_words_that_discord_withheld() {
    decode(reply().set("/d/content", "\"\"")).assertSkipped(SkipReason.NO_TEXT);
  }

  @Test
  void should_skip_a_direct_message_unless_told_otherwise() {
    TestDocument message = reply().remove("/d/guild_id");
    decode(message).assertSkipped(SkipReason.NOT_PUBLIC);
    DecoderSettings settings = DecoderSettings.DEFAULT.withIncludePrivate(true);
    RawComment comment = Decoding.of(new DiscordDecoder(settings), message).comment();
    assertThat(comment.community()).isNull();
    assertThat(comment.url())
        .isEqualTo("https://discord.com/channels/@me/1214639000000000002/1214641234567890123");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 7, 24})
  void should_skip_what_discord_writes_itself(int type) {
    decode(reply().set("/d/type", Integer.toString(type))).assertSkipped(SkipReason.SYSTEM_MESSAGE);
  }

  @Test
  void should_skip_a_forward() {
    decode(reply().set("/d/message_reference/type", "1").set("/d/type", "0"))
        .assertSkipped(SkipReason.REPOST);
  }

  @Test
  void should_not_take_a_crosspost_for_a_reply() {
    RawComment comment = decode(reply().set("/d/type", "0")).comment();
    assertThat(comment.parentId()).isNull();
  }

  @Test
  void should_not_take_a_webhook_for_a_person() {
    RawComment comment = decode(reply().set("/d/webhook_id", "\"175928847299117063\"")).comment();
    assertThat(comment.authorId()).isNull();
    assertThat(comment.authorCreatedAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/d/referenced_message", "/d/mentions"})
  void should_read_a_reply_to_a_message_that_is_gone(String member) {
    assertThat(decode(reply().set(member, "null")).comment().parentId())
        .isEqualTo("1214640000000000001");
  }

  @Test
  void should_know_the_time_of_writing_by_the_id_when_there_is_no_other() {
    assertThat(decode(reply().remove("/d/timestamp")).comment().createdAt())
        .isEqualTo(Instant.ofEpochMilli((1214641234567890123L >> 22) + 1420070400000L));
  }

  @Test
  void should_skip_everything_else_on_the_gateway() {
    decode(TestDocument.parse("{\"op\": 11, \"d\": null, \"s\": null, \"t\": null}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
    decode(TestDocument.parse("{\"op\": 0, \"s\": 5, \"t\": \"TYPING_START\", \"d\": {}}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode(reply().remove("/d/id")).assertRejected(RejectCode.MISSING_ID, "d.id is missing");
    decode(reply().remove("/d/content"))
        .assertRejected(RejectCode.MISSING_TEXT, "d.content is missing");
    decode(reply().set("/d/mentions", "[7]"))
        .assertRejected(
            RejectCode.WRONG_TYPE, "d.mentions[0] is of type number, not of type object");
    decode(TestDocument.parse("{\"t\": \"MESSAGE_DELETE_BULK\", \"op\": 0, \"d\": {}}"))
        .assertRejected(RejectCode.MISSING_ID, "d.ids is missing");
    decode(TestDocument.read("telegram/join.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "neither t nor op is there");
  }

  private static TestDocument reply() {
    return TestDocument.read("discord/reply.json");
  }

  private static TestDocument edited() {
    return reply()
        .set("/t", "\"MESSAGE_UPDATE\"")
        .set("/d/edited_timestamp", "\"2024-03-05T18:25:00.000000+00:00\"");
  }

  private static Decoding decode(TestDocument document) {
    return Decoding.of(new DiscordDecoder(DecoderSettings.DEFAULT), document);
  }
}
