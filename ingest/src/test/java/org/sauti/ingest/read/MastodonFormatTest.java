package org.sauti.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.ingest.RawRecords;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.DecodeOutput;
import org.sauti.ingest.decode.DecoderSettings;
import org.sauti.ingest.decode.PlatformDecoders;
import org.sauti.ingest.decode.RawComment;
import org.sauti.ingest.decode.SkipReason;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;

class MastodonFormatTest {
  private final MastodonFormat format =
      new MastodonFormat(PlatformDecoders.named("mastodon", DecoderSettings.DEFAULT));
  private final Collected collected = new Collected();

  @Test
  void should_read_a_deletion_of_the_websocket() throws DecodeException {
    read("{\"event\":\"delete\",\"payload\":\"106692867363994015\"}");

    assertThat(collected.comments)
        .extracting(RawComment::commentId, RawComment::event)
        .containsExactly(tuple("106692867363994015", CommentEvent.DELETE));
  }

  @Test
  void should_read_the_same_deletion_as_a_server_sent_event() throws DecodeException {
    read("event: delete\ndata: 106692867363994015\n\n");

    assertThat(collected.comments)
        .extracting(RawComment::commentId, RawComment::event)
        .containsExactly(tuple("106692867363994015", CommentEvent.DELETE));
  }

  @Test
  void should_read_a_status_as_a_server_sent_event() throws DecodeException {
    read(
        ":thump\nevent: update\ndata: {\"id\":\"1\",\"created_at\":\"2026-11-20T10:00:00.000Z\","
            + "\"visibility\":\"public\",\"spoiler_text\":\"\",\"language\":\"sw\","
            + "\"account\":{\"id\":\"7\",\"acct\":\"amina\"},\"content\":\"<p>Habari</p>\","
            + "\"mentions\":[]}\n");

    assertThat(collected.comments).extracting(RawComment::text).containsExactly("Habari");
  }

  @Test
  void should_skip_the_heartbeat() throws DecodeException {
    read(":thump\n");

    assertThat(collected.skips).containsExactly(SkipReason.NOT_A_COMMENT);
  }

  @Test
  void should_reject_what_is_neither() {
    assertThatThrownBy(() -> read("thump"))
        .isInstanceOfSatisfying(
            DecodeException.class,
            rejection -> assertThat(rejection.code()).isEqualTo(RejectCode.MALFORMED_JSON));
  }

  private void read(String value) throws DecodeException {
    format.read(RawRecords.of(value), collected);
  }

  private static final class Collected implements DecodeOutput {
    private final List<RawComment> comments = new ArrayList<>();
    private final List<SkipReason> skips = new ArrayList<>();

    @Override
    public void comment(RawComment comment) {
      comments.add(comment);
    }

    @Override
    public void skip(SkipReason reason) {
      skips.add(reason);
    }

    @Override
    public void reject(DecodeException rejection) {
      throw new AssertionError(rejection);
    }
  }
}
