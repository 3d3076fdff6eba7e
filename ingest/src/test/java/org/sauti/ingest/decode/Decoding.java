package org.sauti.ingest.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sauti.ingest.RawRecord;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;

/** What a decoder makes of a document, in the document's order. */
final class Decoding implements DecodeOutput {
  private final List<Object> found = new ArrayList<>();

  /** Decodes as the pipeline does: a document that cannot be read is a rejection. */
  static Decoding of(PlatformDecoder decoder, TestDocument document) {
    return of(decoder, document, Map.of());
  }

  static Decoding of(PlatformDecoder decoder, TestDocument document, Map<String, String> headers) {
    Decoding decoding = new Decoding();
    List<RejectedRecord.Header> kept =
        headers.entrySet().stream()
            .map(
                header ->
                    new RejectedRecord.Header(header.getKey(), header.getValue().getBytes(UTF_8)))
            .toList();
    RawRecord record =
        new RawRecord("raw", 0, 0, Instant.parse("2026-03-01T00:00:00Z"), null, null, kept);
    try {
      decoder.decode(document.root(), record, decoding);
    } catch (DecodeException rejection) {
      decoding.reject(rejection);
    }
    return decoding;
  }

  @Override
  public void comment(RawComment comment) {
    found.add(comment);
  }

  @Override
  public void skip(SkipReason reason) {
    found.add(reason);
  }

  @Override
  public void reject(DecodeException rejection) {
    found.add(rejection);
  }

  /** The only thing found, which is a comment. */
  RawComment comment() {
    assertThat(found).hasSize(1).hasOnlyElementsOfType(RawComment.class);
    return (RawComment) found.get(0);
  }

  List<RawComment> comments() {
    return found.stream().filter(RawComment.class::isInstance).map(RawComment.class::cast).toList();
  }

  void assertSkipped(SkipReason reason) {
    assertThat(found).containsExactly(reason);
  }

  void assertRejected(RejectCode code, String detail) {
    assertThat(outline()).containsExactly("reject " + code);
    assertThat(((DecodeException) found.get(0)).getMessage())
        .isEqualTo(detail + ": " + code.remedy());
  }

  /** One line for each thing found: {@code EDIT id}, {@code skip REASON} or {@code reject CODE}. */
  List<String> outline() {
    return found.stream().map(Decoding::line).toList();
  }

  private static String line(Object thing) {
    if (thing instanceof RawComment comment) {
      return comment.event() + " " + comment.commentId();
    }
    return thing instanceof DecodeException rejection
        ? "reject " + rejection.code()
        : "skip " + thing;
  }
}
