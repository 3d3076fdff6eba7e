package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class BlueskyDecoderTest {
  private static final String URI =
      "at://did:plc:ragtjsm2j2vknwkz3zp4oxrd/app.bsky.feed.post/3l3qo2vuowo2b";
  private static final String URL =
      "https://bsky.app/profile/did:plc:ragtjsm2j2vknwkz3zp4oxrd/post/3l3qo2vuowo2b";

  @Test
  void should_read_every_field_of_a_reply() {
    assertThat(decode(reply()).comment())
        .isEqualTo(
            RawComment.builder("bluesky", URI, CommentEvent.CREATE)
                .text("Asante @amina.example.org 🙏🏾 na @juma.example.org, nimeelewa")
                .authorId("did:plc:ragtjsm2j2vknwkz3zp4oxrd")
                .target("did:plc:wa7b35aakoll7hugkrjtf3xf")
                .target("did:plc:aminaaaaaaaaaaaaaaaaaaaa")
                .target("did:web:juma.example.org")
                .parentId("at://did:plc:wa7b35aakoll7hugkrjtf3xf/app.bsky.feed.post/3l3pte3p2e325")
                .threadId("at://did:plc:rootrootrootrootrootroot/app.bsky.feed.post/3l3pd5qwblk2h")
                .declaredLanguage("sw")
                .createdAt(Instant.parse("2024-09-09T19:46:02.102Z"))
                .occurredAt(Instant.parse("2024-09-09T19:46:02.329308Z"))
                .url(URL)
                .build());
  }

  @Test
  void should_read_a_deletion_that_has_neither_record_nor_cid() {
    assertThat(decode(TestDocument.read("bluesky/delete.json")).comment())
        .isEqualTo(
            RawComment.builder("bluesky", URI, CommentEvent.DELETE)
                .authorId("did:plc:ragtjsm2j2vknwkz3zp4oxrd")
                .occurredAt(Instant.parse("2024-09-09T19:46:10.000001Z"))
                .url(URL)
                .build());
  }

  @Test
  void should_read_an_update_in_the_newer_envelope_as_an_edit() {
    String uri = "at://did:plc:ragtjsm2j2vknwkz3zp4oxrd/app.bsky.feed.post/3mekq2vuowo2b";
    assertThat(decode(TestDocument.read("bluesky/newer-envelope.json")).comment())
        .isEqualTo(
            RawComment.builder("bluesky", uri, CommentEvent.EDIT)
                .text("Corrigi: a reunião é às 15h")
                .authorId("did:plc:ragtjsm2j2vknwkz3zp4oxrd")
                .threadId(uri)
                .declaredLanguage("pt-BR")
                .createdAt(Instant.parse("2026-02-11T08:10:00Z"))
                .occurredAt(Instant.parse("2026-02-11T08:15:30.123456Z"))
                .url("https://bsky.app/profile/did:plc:ragtjsm2j2vknwkz3zp4oxrd/post/3mekq2vuowo2b")
                .build());
  }

  @Test
  void should_take_a_post_that_answers_nobody_as_the_start_of_its_thread() {
    RawComment post = decode(reply().set("/commit/record/reply", "null")).comment();
    assertThat(post.threadId()).isEqualTo(URI);
    assertThat(post.parentId()).isNull();
    assertThat(post.targetIds())
        .containsExactly("did:plc:aminaaaaaaaaaaaaaaaaaaaa", "did:web:juma.example.org");
  }

  @ParameterizedTest
  @CsvSource({"'\"2031-01-01T00:00:00Z\"'", "null"})
  void should_take_the_time_of_the_stream_when_the_clients_is_absent_or_in_the_future(String json) {
    assertThat(decode(reply().set("/commit/record/createdAt", json)).comment().createdAt())
        .isEqualTo(Instant.parse("2024-09-09T19:46:02.329308Z"));
  }

  @Test
  void should_skip_a_post_of_an_image_alone() {
    decode(reply().set("/commit/record/text", "\"\"")).assertSkipped(SkipReason.NO_TEXT);
  }

  @Test
  void should_pass_on_an_edit_that_took_the_words_away() {
    RawComment edit =
        decode(
                reply()
                    .set("/commit/operation", "\"update\"")
                    .set("/commit/record/text", "\" \\u200b\""))
            .comment();
    assertThat(edit.event()).isEqualTo(CommentEvent.EDIT);
    assertThat(edit.text()).isEmpty();
  }

  @Test
  void should_skip_what_shares_the_stream_with_posts() {
    TestDocument like = TestDocument.read("bluesky/like.json");
    decode(like).assertSkipped(SkipReason.NOT_A_COMMENT);
    decode(like.set("/commit/collection", "\"app.bsky.feed.repost\""))
        .assertSkipped(SkipReason.REPOST);
    decode(TestDocument.read("bluesky/identity.json")).assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_tell_a_removed_account_from_one_that_came_back() {
    TestDocument account = TestDocument.read("bluesky/account-deleted.json");
    decode(account).assertSkipped(SkipReason.ACCOUNT);
    decode(account.set("/account/active", "true")).assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_skip_other_events_of_the_newer_envelope() {
    TestDocument event = TestDocument.read("bluesky/newer-envelope.json");
    String type = "network.bsky.jetstream.subscribeEvents#";
    decode(event.set("/payload/$type", "\"" + type + "sync\""))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
    decode(event.set("/payload/$type", "\"" + type + "account\"").set("/payload/active", "false"))
        .assertSkipped(SkipReason.ACCOUNT);
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode(reply().remove("/did")).assertRejected(RejectCode.MISSING_ID, "did is missing");
    decode(reply().remove("/commit/rkey"))
        .assertRejected(RejectCode.MISSING_ID, "commit.rkey is missing");
    decode(reply().remove("/commit/record/text"))
        .assertRejected(RejectCode.MISSING_TEXT, "commit.record.text is missing");
    decode(reply().set("/commit/record/text", "7"))
        .assertRejected(
            RejectCode.WRONG_TYPE, "commit.record.text is of type number, not of type string");
    decode(reply().set("/commit/record/createdAt", "\"yesterday\""))
        .assertRejected(RejectCode.INVALID_VALUE, "commit.record.createdAt is no ISO 8601 time");
    decode(reply().set("/commit/operation", "\"undo\""))
        .assertRejected(
            RejectCode.INVALID_VALUE, "commit.operation is not create, update or delete");
  }

  @Test
  void should_not_take_the_documents_of_others_for_its_own() {
    decode(TestDocument.read("reddit/escaped-comment.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "kind is none of Jetstream's");
    decode(TestDocument.parse("[]"))
        .assertRejected(
            RejectCode.UNKNOWN_DOCUMENT, "the document is of type array, not an object");
  }

  private static TestDocument reply() {
    return TestDocument.read("bluesky/reply.json");
  }

  private static Decoding decode(TestDocument document) {
    return Decoding.of(new BlueskyDecoder(), document);
  }
}
