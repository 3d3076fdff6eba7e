package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class XDecoderTest {
  @Test
  void should_read_every_field_of_a_tweet_and_skip_a_retweet() {
    Decoding decoding = decode(search());
    assertThat(decoding.outline()).containsExactly("CREATE 1838000000000000123", "skip REPOST");
    assertThat(decoding.comments().get(0))
        .isEqualTo(
            RawComment.builder("x", "1838000000000000123", CommentEvent.CREATE)
                .text("@mei_lin @oduya I said &lt; not < and here is the long rest of it")
                .authorId("2244994945")
                .target("770000000000000001")
                .target("770000000000000002")
                .parentId("1837999999999999888")
                .threadId("1837999999999999001")
                .declaredLanguage("en")
                .createdAt(Instant.parse("2024-09-23T00:16:01Z"))
                .occurredAt(Instant.parse("2024-09-23T00:16:01Z"))
                .authorCreatedAt(Instant.parse("2013-12-14T04:35:55Z"))
                .url("https://x.com/i/web/status/1838000000000000123")
                .build());
  }

  @Test
  void should_read_an_edit_under_the_id_of_the_first_version() {
    assertThat(decode(TestDocument.read("x/edited.json")).comment())
        .isEqualTo(
            RawComment.builder("x", "1838000000000000111", CommentEvent.EDIT)
                .text("second version")
                .authorId("2244994945")
                .createdAt(Instant.parse("2024-09-23T00:30:00Z"))
                .occurredAt(Instant.parse("2024-09-23T00:30:00Z"))
                .url("https://x.com/i/web/status/1838000000000000999")
                .build());
  }

  @Test
  void should_read_a_tweet_with_nothing_but_the_defaults() {
    assertThat(decode(defaults("a &gt; b")).comment())
        .isEqualTo(
            RawComment.builder("x", "18446744073709551615", CommentEvent.CREATE)
                .text("a > b")
                .url("https://x.com/i/web/status/18446744073709551615")
                .build());
  }

  @Test
  void should_know_a_retweet_by_its_text_only_when_nothing_else_could_tell() {
    decode(defaults("RT @mei_lin: words")).assertSkipped(SkipReason.REPOST);
    TestDocument own = TestDocument.read("x/edited.json").set("/data/text", "\"RT @mei: mine\"");
    assertThat(decode(own).comment().text()).isEqualTo("RT @mei: mine");
  }

  @Test
  void should_read_a_deletion_of_the_compliance_stream() {
    assertThat(decode(TestDocument.read("x/compliance-delete.json")).comment())
        .isEqualTo(
            RawComment.builder("x", "1838000000000000123", CommentEvent.DELETE)
                .authorId("2244994945")
                .occurredAt(Instant.parse("2024-09-24T10:00:00Z"))
                .build());
  }

  @Test
  void should_keep_ids_exact_that_were_sent_as_numbers() {
    TestDocument tweet = defaults("text").set("/data/id", "18446744073709551615");
    assertThat(decode(tweet).comment().commentId()).isEqualTo("18446744073709551615");
  }

  @Test
  void should_read_a_tweet_without_the_answer_around_it() {
    TestDocument tweet = TestDocument.parse(defaults("text").root().get("data").toString());
    assertThat(decode(tweet).comment().text()).isEqualTo("text");
  }

  @Test
  void should_skip_answers_without_tweets() {
    decode(TestDocument.parse("{\"meta\": {\"result_count\": 0}}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
    decode(TestDocument.parse("{\"data\": [], \"meta\": {\"result_count\": 0}}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
    decode(TestDocument.parse("{\"errors\": [{\"title\": \"Not Found Error\"}]}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
    decode(TestDocument.parse("{\"data\": {\"withheld\": {\"tweet\": {\"id\": \"1\"}}}}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_skip_a_picture_alone() {
    decode(defaults("")).assertSkipped(SkipReason.NO_TEXT);
  }

  @Test
  void should_reject_a_bad_tweet_and_read_the_others() {
    assertThat(decode(search().set("/data/1", "{\"id\": \"5\"}")).outline())
        .containsExactly("CREATE 1838000000000000123", "reject MISSING_TEXT");
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode(defaults("text").remove("/data/id"))
        .assertRejected(RejectCode.MISSING_ID, "data.id is missing");
    decode(defaults("text").set("/data/created_at", "\"Mon Sep 23 00:16:01 +0000 2024\""))
        .assertRejected(RejectCode.INVALID_VALUE, "data.created_at is no ISO 8601 time");
    decode(defaults("text").set("/data/text", "{}"))
        .assertRejected(RejectCode.WRONG_TYPE, "data.text is of type object, not of type string");
    decode(TestDocument.parse("{\"data\": {\"children\": []}}"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "data.text is missing");
    decode(TestDocument.read("matrix/edit.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "data is missing");
  }

  private static TestDocument search() {
    return TestDocument.read("x/search.json");
  }

  private static TestDocument defaults(String text) {
    return TestDocument.parse(
            """
            {"data": {
              "id": "18446744073709551615",
              "edit_history_tweet_ids": ["18446744073709551615"]
            }}
            """)
        .set("/data/text", "\"" + text + "\"");
  }

  private static Decoding decode(TestDocument document) {
    return Decoding.of(new XDecoder(), document);
  }
}
