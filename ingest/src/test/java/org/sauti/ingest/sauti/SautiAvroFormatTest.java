package org.sauti.ingest.sauti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.ingest.RawRecords.NOON;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sauti.ingest.CommentLimits;
import org.sauti.ingest.RawRecords;
import org.sauti.ingest.read.RawRecordReader;
import org.sauti.ingest.read.ReadResult;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;
import org.sauti.models.wire.Wire;

class SautiAvroFormatTest {
  /** Two marker bytes and the fingerprint of the schema. */
  private static final int HEADER_BYTES = 10;

  private final RawRecordReader reader =
      new RawRecordReader(
          "sauti-avro",
          new SautiAvroFormat(new KnownPlatforms(List.of("bluesky"), List.of())),
          CommentLimits.DEFAULT,
          (platform, id) -> platform + ":" + id);

  @Test
  void should_replace_the_ids_of_people_and_the_time_of_receipt() {
    assertThat(read(Wire.COMMENT.encode(comment("bluesky", "amina", "juma"))))
        .isEqualTo(
            new ReadResult(
                List.of(comment("bluesky", "bluesky:amina", "bluesky:juma")), List.of(), null));
  }

  @Test
  void should_refuse_an_unknown_platform() {
    ReadResult result = read(Wire.COMMENT.encode(comment("bluesk", "amina", "juma")));

    assertThat(result.rejected().code()).isEqualTo(RejectCode.UNKNOWN_PLATFORM);
  }

  @Test
  void should_refuse_what_is_no_comment_in_avro() {
    byte[] whole = Wire.COMMENT.encode(comment("bluesky", "amina", "juma"));

    assertMalformed("{\"platform\": \"bluesky\"}".getBytes(StandardCharsets.UTF_8));
    assertMalformed(Arrays.copyOf(whole, whole.length / 2));
    assertMalformed(Arrays.copyOf(whole, HEADER_BYTES));
  }

  @Test
  void should_refuse_a_text_that_claims_an_impossible_length() {
    byte[] whole = Wire.COMMENT.encode(comment("bluesky", "amina", "juma"));
    byte[] damaged = Arrays.copyOf(whole, HEADER_BYTES + 10);
    // The length of the first text in zigzag encoding: 2^63 - 1.
    Arrays.fill(damaged, HEADER_BYTES, damaged.length, (byte) 0xff);
    damaged[HEADER_BYTES] = (byte) 0xfe;
    damaged[damaged.length - 1] = 1;

    assertMalformed(damaged);
  }

  @Test
  void should_survive_every_single_damaged_byte() {
    byte[] whole = Wire.COMMENT.encode(comment("bluesky", "amina", "juma"));
    for (int index = 0; index < whole.length; index++) {
      byte[] damaged = whole.clone();
      damaged[index] ^= (byte) 0xff;

      ReadResult result = read(damaged);

      assertThat(result.comments().size() + (result.rejected() == null ? 0 : 1)).isEqualTo(1);
    }
  }

  private void assertMalformed(byte[] value) {
    ReadResult result = read(value);
    assertThat(result.comments()).isEmpty();
    assertThat(result.rejected().code()).isEqualTo(RejectCode.MALFORMED_AVRO);
    assertThat(result.rejected().message())
        .isEqualTo(
            "the value is no complete Comment of a known schema: use single-object encoding with a"
                + " published Comment schema");
  }

  private ReadResult read(byte[] value) {
    return reader.read(RawRecords.of(value));
  }

  private static Comment comment(String platform, String author, String target) {
    return new Comment(
        platform,
        "c1",
        CommentEvent.CREATE,
        "habari",
        author,
        List.of(target),
        "c0",
        "t1",
        "football",
        "sw",
        NOON.minusSeconds(60),
        NOON.minusSeconds(60),
        NOON.minusSeconds(86_400),
        "https://example.org/c1",
        NOON);
  }
}
