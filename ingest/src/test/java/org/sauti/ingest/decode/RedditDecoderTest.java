package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class RedditDecoderTest {
  private static final String PAGE =
      "https://www.reddit.com/r/Nairobi/comments/1fcx4m2/best_place_to_learn_to_swim/";

  @Test
  void should_walk_a_submission_with_its_tree_of_comments() {
    Decoding decoding = decode(TestDocument.read("reddit/thread.json"));

    assertThat(decoding.outline())
        .containsExactly(
            "skip NOT_A_COMMENT",
            "CREATE t1_lmabc12",
            "EDIT t1_lmabc34",
            "DELETE t1_lmabc56",
            "skip NOT_A_COMMENT");
    assertThat(decoding.comments())
        .containsExactly(
            RawComment.builder("reddit", "t1_lmabc12", CommentEvent.CREATE)
                .text("> learn to swim\n\nThe Y & the **club** are both < 5 km away")
                .authorId("t2_dan0042")
                .target("t2_poster1")
                .parentId("t3_1fcx4m2")
                .threadId("t3_1fcx4m2")
                .community("Nairobi")
                .createdAt(Instant.ofEpochSecond(1725911162))
                .occurredAt(Instant.ofEpochSecond(1725911162))
                .url(PAGE + "lmabc12/")
                .build(),
            RawComment.builder("reddit", "t1_lmabc34", CommentEvent.EDIT)
                .text("edited my mind, u/deep_end_dan")
                .authorId("t2_lane4")
                .target("t2_dan0042")
                .parentId("t1_lmabc12")
                .threadId("t3_1fcx4m2")
                .community("Nairobi")
                .createdAt(Instant.ofEpochSecond(1725912000))
                .occurredAt(Instant.ofEpochMilli(1725913000500L))
                .url(PAGE + "lmabc34/")
                .build(),
            RawComment.builder("reddit", "t1_lmabc56", CommentEvent.DELETE)
                .target("t2_dan0042")
                .parentId("t1_lmabc12")
                .threadId("t3_1fcx4m2")
                .community("Nairobi")
                .createdAt(Instant.ofEpochSecond(1725912500))
                .url(PAGE + "lmabc56/")
                .build());
  }

  @Test
  void should_decode_once_what_was_asked_without_raw_json() {
    assertThat(decode(escaped()).comment())
        .isEqualTo(
            RawComment.builder("reddit", "t1_c0b6xx0", CommentEvent.EDIT)
                .text("Tom & Anna wrote &lt;b> > nothing")
                .authorId("tagsoup")
                .parentId("t3_92dd8")
                .threadId("t3_92dd8")
                .community("funny")
                .createdAt(Instant.ofEpochSecond(1247496662))
                .occurredAt(Instant.ofEpochSecond(1247496662))
                .url("https://www.reddit.com/r/funny/comments/92dd8/test/c0b6xx0/?context=3")
                .build());
  }

  @Test
  void should_not_decode_what_was_asked_with_raw_json() {
    TestDocument raw =
        escaped()
            .set("/data/body", "\"&amp;lt;\"")
            .set("/data/body_html", "\"<div class=\\\"md\\\"><p>&amp;amp;lt;</p></div>\"");
    assertThat(decode(raw).comment().text()).isEqualTo("&amp;lt;");
  }

  @Test
  void should_be_told_how_it_was_asked_when_the_comment_does_not_show_it() {
    TestDocument comment = escaped().remove("/data/body_html").set("/data/body", "\"a &amp; b\"");
    assertThat(decode(comment).comment().text()).isEqualTo("a &amp; b");
    DecoderSettings settings = DecoderSettings.DEFAULT.withRawJson(false);
    assertThat(Decoding.of(new RedditDecoder(settings), comment).comment().text())
        .isEqualTo("a & b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[deleted]", "[removed]", "[ Removed by Reddit ]"})
  void should_take_a_placeholder_for_a_deletion(String placeholder) {
    RawComment deletion = decode(escaped().set("/data/body", "\"" + placeholder + "\"")).comment();
    assertThat(deletion.event()).isEqualTo(CommentEvent.DELETE);
    assertThat(deletion.text()).isNull();
    assertThat(deletion.occurredAt()).isNull();
  }

  @Test
  void should_judge_words_that_outlived_the_account_of_their_author() {
    RawComment comment = decode(escaped().set("/data/author", "\"[deleted]\"")).comment();
    assertThat(comment.text()).isEqualTo("Tom & Anna wrote &lt;b> > nothing");
    assertThat(comment.authorId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "null"})
  void should_take_a_comment_for_new_that_was_not_edited(String edited) {
    assertThat(decode(escaped().set("/data/edited", edited)).comment().event())
        .isEqualTo(CommentEvent.CREATE);
  }

  @Test
  void should_make_the_name_of_a_comment_of_its_id() {
    assertThat(decode(escaped().remove("/data/name")).comment().commentId())
        .isEqualTo("t1_c0b6xx0");
  }

  @Test
  void should_read_a_comment_without_the_wrapper_around_it() {
    TestDocument bare = TestDocument.parse(escaped().root().get("data").toString());
    assertThat(decode(bare).comment()).isEqualTo(decode(escaped()).comment());
  }

  @Test
  void should_read_the_comments_behind_a_more() {
    TestDocument answer = TestDocument.parse("{\"json\": {\"errors\": [], \"data\": {}}}");
    answer.set("/json/data/things", "[" + escaped().root() + "]");
    assertThat(decode(answer).outline()).containsExactly("EDIT t1_c0b6xx0");
  }

  @Test
  void should_reject_a_bad_comment_and_read_those_around_and_under_it() {
    TestDocument thread =
        TestDocument.read("reddit/thread.json")
            .set("/1/data/children/0/data/body", "[1]")
            .set("/0/data/children/0", "\"t3\"");
    assertThat(decode(thread).outline())
        .containsExactly(
            "reject WRONG_TYPE",
            "reject WRONG_TYPE",
            "EDIT t1_lmabc34",
            "DELETE t1_lmabc56",
            "skip NOT_A_COMMENT");
  }

  @Test
  void should_read_replies_however_deep_they_are() {
    TestDocument thread = comment();
    for (int depth = 0; depth < 20_000; depth++) {
      thread = comment().set("/data/replies", thread.root());
    }
    assertThat(decode(thread).comments()).hasSize(20_001);
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode(escaped().remove("/data/name").remove("/data/id"))
        .assertRejected(RejectCode.MISSING_ID, "data.id is missing");
    decode(escaped().remove("/data/body"))
        .assertRejected(RejectCode.MISSING_TEXT, "data.body is missing");
    decode(escaped().set("/data/created_utc", "1e300"))
        .assertRejected(RejectCode.INVALID_VALUE, "data.created_utc is no time in seconds");
    decode(TestDocument.read("bluesky/reply.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "data is missing");
    decode(TestDocument.read("matrix/edit.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "neither kind nor body is there");
  }

  @Test
  void should_count_an_empty_listing() {
    decode(TestDocument.parse("{\"kind\": \"Listing\", \"data\": {\"children\": []}}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
  }

  private static TestDocument comment() {
    return TestDocument.parse(
        "{\"kind\": \"t1\", \"data\": {\"name\": \"t1_a\", \"body\": \"text\"}}");
  }

  private static TestDocument escaped() {
    return TestDocument.read("reddit/escaped-comment.json");
  }

  private static Decoding decode(TestDocument document) {
    return Decoding.of(new RedditDecoder(DecoderSettings.DEFAULT), document);
  }
}
