package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class YouTubeDecoderTest {
  private static final String TOP = "UgzDE2tasfmrYLyNkGt4AaABAg";
  private static final String REPLY = TOP + ".8uY1hJcJTjw8uY2vP1Q0yG";
  private static final String PAGE = "https://www.youtube.com/watch?v=Mq7hIJTiGb0&lc=";

  @Test
  void should_read_a_thread_and_its_replies() {
    assertThat(decode(threads()).comments())
        .containsExactly(
            RawComment.builder("youtube", TOP, CommentEvent.EDIT)
                .text("It's great\nsee 1:01 &amp; on")
                .authorId("UCqMCIfXUMr8kfCRDMTFxfvw")
                .threadId("Mq7hIJTiGb0")
                .community("UCa-vrCLQHviTOVnEKDOdetQ")
                .createdAt(Instant.parse("2024-02-01T12:00:00Z"))
                .occurredAt(Instant.parse("2024-02-01T12:05:09Z"))
                .url(PAGE + TOP)
                .build(),
            RawComment.builder("youtube", REPLY, CommentEvent.CREATE)
                .text("thanks")
                .authorId("UCJS5fxV8pSj7ZVYtzFYvP9g")
                .target("UCqMCIfXUMr8kfCRDMTFxfvw")
                .parentId(TOP)
                .threadId("Mq7hIJTiGb0")
                .community("UCa-vrCLQHviTOVnEKDOdetQ")
                .createdAt(Instant.parse("2024-02-02T08:00:00Z"))
                .occurredAt(Instant.parse("2024-02-02T08:00:00Z"))
                .url(PAGE + REPLY)
                .build());
  }

  @Test
  void should_prefer_the_plain_text_that_an_author_is_given() {
    assertThat(decode(own()).comment())
        .isEqualTo(
            RawComment.builder("youtube", "UgxKREWxIgDrw8w2e_Z4AaABAg", CommentEvent.CREATE)
                .text("a < b")
                .authorId("UCqMCIfXUMr8kfCRDMTFxfvw")
                .threadId("UgxKREWxIgDrw8w2e_Z4AaABAg")
                .createdAt(Instant.parse("2024-02-01T12:00:00Z"))
                .occurredAt(Instant.parse("2024-02-01T12:00:00Z"))
                .build());
  }

  @Test
  void should_read_html_unless_plain_text_was_asked_for() {
    TestDocument comment = own().remove("/snippet/textOriginal");
    assertThat(decode(comment).comment().text()).isEqualTo("a < b");
    DecoderSettings settings = DecoderSettings.DEFAULT.withPlainText(true);
    assertThat(Decoding.of(new YouTubeDecoder(settings), comment).comment().text())
        .isEqualTo("a &lt; b");
  }

  @Test
  void should_take_a_reply_whose_video_is_not_told_into_the_thread_of_its_parent() {
    TestDocument reply = own().set("/snippet/parentId", "\"" + TOP + "\"");
    RawComment comment = decode(reply).comment();
    assertThat(comment.parentId()).isEqualTo(TOP);
    assertThat(comment.threadId()).isEqualTo(TOP);
    assertThat(comment.url()).isNull();
    assertThat(comment.targetIds()).isEmpty();
  }

  @Test
  void should_know_the_parent_of_a_reply_by_the_thread_around_it() {
    TestDocument document = threads().remove("/items/0/replies/comments/0/snippet/parentId");
    assertThat(decode(document).comments().get(1).parentId()).isEqualTo(TOP);
  }

  @Test
  void should_find_the_person_answered_in_a_list_of_comments() {
    TestDocument list =
        TestDocument.parse("{\"kind\": \"youtube#commentListResponse\", \"items\": [null, null]}")
            .set("/items/0", threads().root().at("/items/0/replies/comments/0"))
            .set("/items/1", threads().root().at("/items/0/snippet/topLevelComment"));
    assertThat(decode(list).comments().get(0).targetIds())
        .containsExactly("UCqMCIfXUMr8kfCRDMTFxfvw");
  }

  @Test
  void should_read_a_comment_whose_author_is_not_told() {
    TestDocument comment = own().remove("/snippet/authorChannelId");
    assertThat(decode(comment).comment().authorId()).isNull();
  }

  @Test
  void should_reject_a_bad_comment_and_read_the_others() {
    TestDocument document =
        threads().remove("/items/0/snippet/topLevelComment/snippet/textDisplay");
    assertThat(decode(document).outline())
        .containsExactly("reject MISSING_TEXT", "CREATE " + REPLY);
  }

  @Test
  void should_skip_what_is_no_comment() {
    decode(TestDocument.parse("{\"kind\": \"youtube#video\", \"id\": \"Mq7hIJTiGb0\"}"))
        .assertSkipped(SkipReason.NOT_A_COMMENT);
    decode(threads().set("/items", "[]")).assertSkipped(SkipReason.NOT_A_COMMENT);
    decode(own().set("/snippet/textOriginal", "\" \"")).assertSkipped(SkipReason.NO_TEXT);
  }

  @Test
  void should_reject_what_breaks_the_format() {
    decode(own().set("/snippet/updatedAt", "\"1706788800\""))
        .assertRejected(RejectCode.INVALID_VALUE, "snippet.updatedAt is no ISO 8601 time");
    decode(own().set("/snippet/textOriginal", "false"))
        .assertRejected(
            RejectCode.WRONG_TYPE, "snippet.textOriginal is of type boolean, not of type string");
    decode(own().remove("/id")).assertRejected(RejectCode.MISSING_ID, "id is missing");
    decode(TestDocument.read("reddit/escaped-comment.json"))
        .assertRejected(RejectCode.UNKNOWN_DOCUMENT, "kind is none of YouTube's");
  }

  private static TestDocument own() {
    return TestDocument.read("youtube/own-comment.json");
  }

  private static TestDocument threads() {
    return TestDocument.read("youtube/threads.json");
  }

  private static Decoding decode(TestDocument document) {
    return Decoding.of(new YouTubeDecoder(DecoderSettings.DEFAULT), document);
  }
}
