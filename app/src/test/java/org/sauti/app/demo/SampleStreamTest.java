package org.sauti.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sauti.app.config.ConfigFile;
import org.sauti.app.replay.ReplayRecord;
import org.sauti.ingest.DecodePreview;
import org.sauti.ingest.IngestSettings;
import org.sauti.ingest.SourceBinding;
import org.sauti.ingest.read.ReadResult;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;

/** The sample stream is what the README says it is, seen through the decoders of production. */
class SampleStreamTest {
  private static final Instant REPLAYED_AT = Instant.parse("2026-11-23T12:00:00Z");

  private static final List<Comment> COMMENTS = new ArrayList<>();
  private static final Map<RejectCode, Integer> REJECTED = new TreeMap<>();
  private static final Set<String> TOPICS = new HashSet<>();
  private static int skipped;

  @BeforeAll
  static void decode() {
    IngestSettings settings =
        ConfigFile.read(null, Map.of("SAUTI_INGEST_PLATFORMS", SampleStream.PLATFORM))
            .config()
            .ingest();
    Map<String, DecodePreview> previews = new HashMap<>();
    for (SourceBinding binding : settings.bindings()) {
      previews.put(binding.topic(), DecodePreview.of(binding, settings));
    }
    for (ReplayRecord sample : SampleStream.records()) {
      TOPICS.add(sample.topic());
      ReadResult result =
          previews.get(sample.topic()).decode(sample.value(), headers(sample), REPLAYED_AT);
      COMMENTS.addAll(result.comments());
      skipped += result.skips().size();
      if (result.rejected() != null) {
        REJECTED.merge(result.rejected().code(), 1, Integer::sum);
      }
    }
  }

  @Test
  void should_hold_at_least_400_comments_in_at_least_12_languages_from_every_json_format() {
    assertThat(created()).hasSizeGreaterThan(400);
    assertThat(TOPICS).hasSize(11);
  }

  @Test
  void should_hold_threads_replies_and_mentions() {
    Set<String> ids = new HashSet<>();
    created().forEach(comment -> ids.add(comment.platform() + "/" + comment.commentId()));

    assertThat(COMMENTS)
        .filteredOn(comment -> ids.contains(comment.platform() + "/" + comment.parentId()))
        .hasSizeGreaterThan(150);
    assertThat(COMMENTS)
        .filteredOn(comment -> !comment.targetIds().isEmpty())
        .hasSizeGreaterThan(100);
  }

  @Test
  void should_hold_edits_deletions_and_things_that_are_no_comment() {
    assertThat(COMMENTS)
        .filteredOn(comment -> comment.event() == CommentEvent.EDIT)
        .hasSizeGreaterThan(15);
    assertThat(COMMENTS)
        .filteredOn(comment -> comment.event() == CommentEvent.DELETE)
        .hasSizeGreaterThan(15);
    assertThat(skipped).isGreaterThan(25);
  }

  @Test
  void should_hold_broken_records_of_many_kinds() {
    assertThat(REJECTED)
        .containsOnlyKeys(
            RejectCode.EMPTY_RECORD,
            RejectCode.INVALID_UTF8,
            RejectCode.MALFORMED_JSON,
            RejectCode.WRONG_TYPE,
            RejectCode.UNKNOWN_DOCUMENT,
            RejectCode.UNKNOWN_PLATFORM,
            RejectCode.MISSING_ID,
            RejectCode.MISSING_TEXT,
            RejectCode.FUTURE_TIMESTAMP);
    assertThat(REJECTED.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(14);
  }

  private static List<Comment> created() {
    return COMMENTS.stream().filter(comment -> comment.event() == CommentEvent.CREATE).toList();
  }

  private static List<RejectedRecord.Header> headers(ReplayRecord sample) {
    return sample.headers().entrySet().stream()
        .map(
            header ->
                new RejectedRecord.Header(
                    header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
        .toList();
  }
}
