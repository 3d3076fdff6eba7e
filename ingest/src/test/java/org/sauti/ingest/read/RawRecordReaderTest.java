package org.sauti.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.ingest.RawRecords.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.ingest.CommentLimits;
import org.sauti.ingest.RawRecord;
import org.sauti.ingest.RawRecords;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.RawComment;
import org.sauti.ingest.decode.SkipReason;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;

class RawRecordReaderTest {
  private static final CommentLimits LIMITS = new CommentLimits(12, Duration.ofMinutes(10));

  @Test
  void should_make_a_comment_with_pseudonyms_of_all_that_a_decoder_found() {
    // given
    RawComment raw =
        RawComment.builder("bluesky", "c1", CommentEvent.EDIT)
            .text("habari")
            .authorId("amina")
            .target("juma")
            .target("neema")
            .parentId("c0")
            .threadId("t1")
            .community("football")
            .declaredLanguage("sw")
            .createdAt(NOON.minusSeconds(60))
            .occurredAt(NOON.minusSeconds(5))
            .authorCreatedAt(NOON.minusSeconds(86_400))
            .url("https://example.org/c1")
            .build();

    // when
    ReadResult result = read(new FakeDecoder().comment(raw));

    // then
    assertThat(result)
        .isEqualTo(
            new ReadResult(
                List.of(
                    new Comment(
                        "bluesky",
                        "c1",
                        CommentEvent.EDIT,
                        "habari",
                        "bluesky:amina",
                        List.of("bluesky:juma", "bluesky:neema"),
                        "c0",
                        "t1",
                        "football",
                        "sw",
                        NOON.minusSeconds(60),
                        NOON.minusSeconds(5),
                        NOON.minusSeconds(86_400),
                        "https://example.org/c1",
                        NOON)),
                List.of(),
                null));
  }

  @Test
  void should_take_the_time_of_the_record_where_the_document_tells_none() {
    Comment comment = onlyComment(raw().occurredAt(null));

    assertThat(comment.occurredAt()).isEqualTo(NOON);
  }

  @Test
  void should_not_let_an_event_be_younger_than_its_record() {
    Comment comment = onlyComment(raw().occurredAt(NOON.plusSeconds(300)));

    assertThat(comment.occurredAt()).isEqualTo(NOON);
  }

  @Test
  void should_treat_blank_members_as_absent() {
    Comment comment =
        onlyComment(
            raw().authorId(" ").target("").parentId("").threadId(" ").community("").url("\t"));

    assertThat(comment.authorId()).isNull();
    assertThat(comment.targetIds()).isEmpty();
    assertThat(comment.parentId()).isNull();
    assertThat(comment.threadId()).isNull();
    assertThat(comment.community()).isNull();
    assertThat(comment.url()).isNull();
  }

  @Test
  void should_not_keep_the_text_of_a_deletion() {
    Comment comment =
        onlyComment(RawComment.builder("bluesky", "c1", CommentEvent.DELETE).text("habari"));

    assertThat(comment.text()).isNull();
  }

  @Test
  void should_repair_half_a_surrogate_pair_wherever_it_stands() {
    Comment comment =
        onlyComment(
            RawComment.builder("bluesky", "c\udc00", CommentEvent.CREATE)
                .text("a\ud83c")
                .authorId("b\ud83c")
                .target("d\ud83c")
                .parentId("e\ud83c"));

    assertThat(comment.commentId()).isEqualTo("c\ufffd");
    assertThat(comment.text()).isEqualTo("a\ufffd");
    assertThat(comment.authorId()).isEqualTo("bluesky:b\ufffd");
    assertThat(comment.targetIds()).containsExactly("bluesky:d\ufffd");
    assertThat(comment.parentId()).isEqualTo("e\ufffd");
  }

  @Test
  void should_leave_out_an_account_age_that_cannot_be_true() {
    assertThat(onlyComment(raw().authorCreatedAt(NOON.plusSeconds(601))).authorCreatedAt())
        .isNull();
    assertThat(onlyComment(raw().authorCreatedAt(Instant.MIN)).authorCreatedAt()).isNull();
  }

  @Test
  void should_count_what_is_no_comment() {
    ReadResult result =
        read(new FakeDecoder().skip(SkipReason.REPOST).skip(SkipReason.NOT_A_COMMENT));

    assertThat(result)
        .isEqualTo(
            new ReadResult(List.of(), List.of(SkipReason.REPOST, SkipReason.NOT_A_COMMENT), null));
  }

  @Test
  void should_keep_where_a_rejected_record_came_from() {
    // given
    RawRecord record = RawRecords.of("{\"text\": \"siri\"");

    // when
    RejectedRecord rejected = reader(new FakeDecoder()).read(record).rejected();

    // then
    assertThat(rejected)
        .isEqualTo(
            new RejectedRecord(
                RejectCode.MALFORMED_JSON,
                rejected.message(),
                Stage.INGEST,
                "test",
                "raw.test",
                3,
                42L,
                NOON,
                record.key(),
                record.value(),
                record.headers()));
    assertThat(rejected.message()).doesNotContain("siri");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\r\n "})
  void should_reject_a_record_without_content(String value) {
    assertRejected(
        reader(new FakeDecoder()).read(RawRecords.of(value)),
        RejectCode.EMPTY_RECORD,
        "the record's value is blank: send one document per record");
  }

  @Test
  void should_reject_a_record_without_a_value() {
    assertRejected(
        reader(new FakeDecoder()).read(RawRecords.of((byte[]) null)),
        RejectCode.EMPTY_RECORD,
        "the record has no value: send one document per record");
  }

  @Test
  void should_reject_bytes_that_are_not_utf8() {
    assertRejected(
        reader(new FakeDecoder()).read(RawRecords.of(new byte[] {'{', (byte) 0xff, '}'})),
        RejectCode.INVALID_UTF8,
        "the value is not UTF-8 from byte 2 of 3 on: send UTF-8");
  }

  @Test
  void should_reject_a_comment_with_a_blank_id() {
    assertRejected(
        read(comment(RawComment.builder("bluesky", " ", CommentEvent.CREATE).text("a"))),
        RejectCode.MISSING_ID,
        "the comment's id is blank: give every comment an id");
  }

  @Test
  void should_reject_a_comment_without_a_text() {
    String message =
        "the comment's text is missing or blank: give every comment a text, or send its deletion";

    assertRejected(read(comment(raw().text(null))), RejectCode.MISSING_TEXT, message);
    assertRejected(read(comment(raw().text(" \n"))), RejectCode.MISSING_TEXT, message);
  }

  @Test
  void should_pass_on_an_edit_that_took_all_words_away() {
    RawComment edit = RawComment.builder("bluesky", "c1", CommentEvent.EDIT).text("").build();

    ReadResult result = read(new FakeDecoder().comment(edit));

    assertThat(result.comments()).extracting(Comment::text).containsExactly("");
    assertThat(result.rejected()).isNull();
  }

  @Test
  void should_measure_a_text_in_bytes() {
    assertThat(onlyComment(raw().text("🌙🌙🌙")).text()).hasSize(6);

    assertRejected(
        read(comment(raw().text("🌙🌙🌙a"))),
        RejectCode.TEXT_TOO_LONG,
        "the comment's text has over 12 bytes of UTF-8: split it, or raise ingest.max-text-bytes");
  }

  @Test
  void should_reject_a_time_after_the_record_beyond_the_allowed_skew() {
    assertThat(onlyComment(raw().createdAt(NOON.plusSeconds(600))).createdAt())
        .isEqualTo(NOON.plusSeconds(600));

    String remedy = ": check the producer's clock, and seconds against milliseconds";
    assertRejected(
        read(comment(raw().createdAt(NOON.plusSeconds(601)))),
        RejectCode.FUTURE_TIMESTAMP,
        "the time of writing is more than 600 s after the record's own time" + remedy);
    assertRejected(
        read(comment(raw().occurredAt(Instant.MAX))),
        RejectCode.FUTURE_TIMESTAMP,
        "the time of the event is more than 600 s after the record's own time" + remedy);
  }

  @Test
  void should_reject_a_time_that_cannot_be_stored() {
    assertRejected(
        read(comment(raw().createdAt(Instant.MIN))),
        RejectCode.INVALID_VALUE,
        "the time of writing is before the year 0: see the format's documentation for the form of each"
            + " member");
  }

  @Test
  void should_keep_the_good_comments_of_a_document_with_a_bad_one() {
    ReadResult result =
        read(comment(raw("c1")).comment(raw("c2").text(null).build()).comment(raw("c3").build()));

    assertThat(result.comments()).extracting(Comment::commentId).containsExactly("c1", "c3");
    assertThat(result.rejected().code()).isEqualTo(RejectCode.MISSING_TEXT);
  }

  @Test
  void should_reject_a_record_once_however_many_of_its_comments_are_bad() {
    ReadResult result =
        read(
            new FakeDecoder()
                .reject(new DecodeException(RejectCode.MISSING_ID, "items[0].id is missing"))
                .comment(raw().text(null).build())
                .then(
                    output -> {
                      throw new DecodeException(RejectCode.WRONG_TYPE, "items[2] is not an object");
                    }));

    assertRejected(
        result,
        RejectCode.MISSING_ID,
        "items[0].id is missing: give every comment an id (and 2 more in this record)");
  }

  @Test
  void should_survive_a_decoder_that_fails_and_tell_only_how() {
    ReadResult result =
        read(
            comment(raw("c1"))
                .then(
                    output -> {
                      throw new IllegalStateException("siri");
                    }));

    assertThat(result.comments()).extracting(Comment::commentId).containsExactly("c1");
    assertThat(result.rejected().code()).isEqualTo(RejectCode.INVALID_VALUE);
    assertThat(result.rejected().message())
        .isEqualTo(
            "the decoder could not cope with a value (IllegalStateException): see the format's"
                + " documentation for the form of each member");
  }

  @Test
  void should_survive_a_decoder_that_nests_too_deep() {
    ReadResult result =
        read(
            new FakeDecoder()
                .then(
                    output -> {
                      throw new StackOverflowError();
                    }));

    assertThat(result.rejected().message())
        .startsWith("the decoder could not cope with a value (StackOverflowError)");
  }

  @Test
  void should_read_on_after_a_bad_record() {
    RawRecordReader reader = reader(comment(raw()));
    reader.read(RawRecords.of(new byte[] {(byte) 0xe2, (byte) 0x82}));

    assertThat(reader.read(RawRecords.of("{}")).comments()).hasSize(1);
  }

  private static RawComment.Builder raw() {
    return raw("c1");
  }

  private static RawComment.Builder raw(String id) {
    return RawComment.builder("bluesky", id, CommentEvent.CREATE)
        .text("habari")
        .createdAt(NOON)
        .occurredAt(NOON);
  }

  private static FakeDecoder comment(RawComment.Builder comment) {
    return new FakeDecoder().comment(comment.build());
  }

  private static Comment onlyComment(RawComment.Builder comment) {
    ReadResult result = read(comment(comment));
    assertThat(result.rejected()).isNull();
    assertThat(result.comments()).hasSize(1);
    return result.comments().get(0);
  }

  private static ReadResult read(FakeDecoder decoder) {
    return reader(decoder).read(RawRecords.of("{}"));
  }

  private static RawRecordReader reader(FakeDecoder decoder) {
    return new RawRecordReader(
        "test", new JsonFormat(decoder), LIMITS, (platform, id) -> platform + ":" + id);
  }

  private static void assertRejected(ReadResult result, RejectCode code, String message) {
    assertThat(result.comments()).isEmpty();
    assertThat(result.rejected()).isNotNull();
    assertThat(result.rejected().code()).isEqualTo(code);
    assertThat(result.rejected().message()).isEqualTo(message);
  }
}
