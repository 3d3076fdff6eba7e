package org.sauti.ingest.sauti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sauti.ingest.RawRecords.NOON;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.ingest.RawRecords;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.DecodeOutput;
import org.sauti.ingest.decode.RawComment;
import org.sauti.ingest.decode.SkipReason;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class SautiJsonDecoderTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final SautiJsonDecoder decoder =
      new SautiJsonDecoder(new KnownPlatforms(List.of("bluesky"), List.of("jukwaa")));

  @Test
  void should_read_every_member() throws Exception {
    RawComment comment =
        decode(
            """
            {"platform": "bluesky", "comment_id": "c1", "event": "edit", "text": "habari 🌙",
             "author_id": "amina", "target_ids": ["juma", "neema", "juma"], "parent_id": "c0",
             "thread_id": "t1", "community": "football", "declared_language": "sw",
             "created_at": "2026-11-20T14:59:00+03:00", "edited_at": "2026-11-20T12:00:00Z",
             "author_created_at": "2026-11-19T12:00Z", "url": "https://example.org/c1"}
            """);

    assertThat(comment)
        .isEqualTo(
            RawComment.builder("bluesky", "c1", CommentEvent.EDIT)
                .text("habari 🌙")
                .authorId("amina")
                .target("juma")
                .target("neema")
                .parentId("c0")
                .threadId("t1")
                .community("football")
                .declaredLanguage("sw")
                .createdAt(NOON.minusSeconds(60))
                .occurredAt(NOON)
                .authorCreatedAt(NOON.minusSeconds(86_400))
                .url("https://example.org/c1")
                .build());
  }

  @Test
  void should_need_no_more_than_platform_id_text_and_time() throws Exception {
    assertThat(
            decode(
                """
                {"platform": "jukwaa", "comment_id": "c1", "text": "habari", "unknown": [1],
                 "created_at": "2026-11-20T12:00:00Z", "author_id": null, "target_ids": null}
                """))
        .isEqualTo(
            RawComment.builder("jukwaa", "c1", CommentEvent.CREATE)
                .text("habari")
                .createdAt(NOON)
                .occurredAt(NOON)
                .build());
  }

  @Test
  void should_need_no_more_than_platform_and_id_for_a_deletion() throws Exception {
    assertThat(decode("{'platform': 'bluesky', 'comment_id': 'c1', 'event': 'delete'}"))
        .isEqualTo(RawComment.builder("bluesky", "c1", CommentEvent.DELETE).build());
  }

  @ParameterizedTest
  @CsvSource({
    "create, 2026-11-20T12:00:00Z",
    "edit, 2026-11-20T12:01:00Z",
    "delete, ",
  })
  void should_order_events_by_the_time_that_fits_the_event(String event, Instant expected)
      throws Exception {
    String times =
        "'text': 'a', 'created_at': '2026-11-20T12:00:00Z', 'edited_at': '2026-11-20T12:01:00Z'";
    String start = "{'platform': 'bluesky', 'comment_id': 'c1', 'event': '" + event + "', ";

    assertThat(decode(start + times + "}").occurredAt()).isEqualTo(expected);
    assertThat(decode(start + times + ", 'occurred_at': '2026-11-20T12:02:00Z'}").occurredAt())
        .isEqualTo(NOON.plusSeconds(120));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | WRONG_TYPE | the document is not an object",
        "null | WRONG_TYPE | the document is not an object",
        "{} | UNKNOWN_PLATFORM | platform is missing",
        "{'platform': 7} | WRONG_TYPE | platform is not a string",
        "{'platform': 'bluesk'} | UNKNOWN_PLATFORM"
            + " | platform 'bluesk' is unknown (did you mean 'bluesky'?)",
        "{'platform': 'bluesky'} | MISSING_ID | comment_id is missing",
        "{'platform': 'bluesky', 'comment_id': 17} | WRONG_TYPE | comment_id is not a string",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'CREATE'} | INVALID_VALUE"
            + " | event is none of create, edit and delete",
        "{'platform': 'bluesky', 'comment_id': 'c'} | MISSING_TEXT | text is missing",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': ['siri']} | WRONG_TYPE"
            + " | text is not a string",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': 'siri'} | MISSING_TIME"
            + " | created_at is missing",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': 'siri', 'created_at': 1795176000}"
            + " | WRONG_TYPE | created_at is not a string",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': 'siri', 'created_at': '2026-11-20'}"
            + " | INVALID_VALUE | created_at is not an ISO 8601 time with an offset, such as"
            + " 2026-11-20T12:00:00+03:00",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'target_ids': 'juma'}"
            + " | WRONG_TYPE | target_ids is not an array of strings",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'target_ids': ['a', 2]}"
            + " | WRONG_TYPE | target_ids[1] is not a string",
      })
  void should_name_what_is_wrong(String json, RejectCode code, String detail) {
    assertThatThrownBy(() -> decode(json))
        .isInstanceOfSatisfying(DecodeException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessage(detail + ": " + code.remedy());
  }

  /** Reads JSON in which single quotes stand for double ones. */
  private RawComment decode(String json) throws Exception {
    Collected collected = new Collected();
    decoder.decode(MAPPER.readTree(json.replace('\'', '"')), RawRecords.of("unused"), collected);
    assertThat(collected.comments).hasSize(1);
    return collected.comments.get(0);
  }

  private static final class Collected implements DecodeOutput {
    private final List<RawComment> comments = new ArrayList<>();

    @Override
    public void comment(RawComment comment) {
      comments.add(comment);
    }

    @Override
    public void skip(SkipReason reason) {
      throw new AssertionError("skipped: " + reason);
    }

    @Override
    public void reject(DecodeException rejection) {
      throw new AssertionError("rejected", rejection);
    }
  }
}
