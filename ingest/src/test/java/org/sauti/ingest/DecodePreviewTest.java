package org.sauti.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sauti.ingest.RawRecords.NOON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.ingest.read.ReadResult;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class DecodePreviewTest {
  private static final SourceBinding SAUTI = new SourceBinding("preview", "sauti");
  private static final String DOCUMENT =
      "{\"platform\": \"jukwaa\", \"comment_id\": \"c1\", \"text\": \"habari\","
          + " \"author_id\": \"amina\", \"created_at\": \"2026-11-20T12:00:00Z\"}";

  @Test
  void should_show_raw_ids_to_those_who_ask_for_them() {
    DecodePreview preview =
        DecodePreview.withRawIds(SAUTI, Set.of("jukwaa"), CommentLimits.DEFAULT);

    assertThat(decode(preview, DOCUMENT))
        .isEqualTo(
            new ReadResult(
                List.of(
                    new Comment(
                        "jukwaa",
                        "c1",
                        CommentEvent.CREATE,
                        "habari",
                        "amina",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        NOON,
                        NOON,
                        null,
                        null,
                        NOON)),
                List.of(),
                null));
  }

  @Test
  void should_show_the_pseudonyms_of_the_stream() {
    IngestSettings settings = IngestSettings.demo(List.of(SAUTI));
    String document = DOCUMENT.replace("jukwaa", "bluesky").replace("amina", "did:plc:abc");

    assertThat(decode(DecodePreview.of(SAUTI, settings), document).comments())
        .extracting(Comment::authorId)
        .containsExactly("d08eb74bf0f3eac787c4f5b8eb3a7d9d");
  }

  @Test
  void should_number_documents_from_zero() {
    DecodePreview preview = DecodePreview.withRawIds(SAUTI, Set.of(), CommentLimits.DEFAULT);

    assertThat(decode(preview, "{").rejected().position()).isEqualTo("preview/0/0");
    assertThat(decode(preview, DOCUMENT).rejected().position()).isEqualTo("preview/0/1");
    assertThat(decode(preview, DOCUMENT).rejected().code()).isEqualTo(RejectCode.UNKNOWN_PLATFORM);
  }

  @Test
  void should_refuse_a_platform_that_does_not_exist() {
    assertThatThrownBy(
            () ->
                DecodePreview.withRawIds(
                    new SourceBinding("preview", "matrx"), Set.of(), CommentLimits.DEFAULT))
        .hasMessageContaining("did you mean 'matrix'?");
  }

  private static ReadResult decode(DecodePreview preview, String document) {
    return preview.decode(document.getBytes(StandardCharsets.UTF_8), List.of(), NOON);
  }
}
