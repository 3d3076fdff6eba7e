package org.sauti.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sauti.ingest.Comments.created;
import static org.sauti.ingest.Comments.deleted;
import static org.sauti.ingest.Comments.edited;
import static org.sauti.ingest.RawRecords.NOON;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sauti.models.Comment;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Stage;

class IngestStageTest {
  private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .setConfiguration(METRICS.addToConfiguration(new Configuration()))
              .build());

  private static final IngestSettings SETTINGS =
      IngestSettings.demo(
          List.of(
              new SourceBinding("raw.bluesky", "bluesky"), new SourceBinding("raw.json", "sauti")));

  @Test
  void should_let_every_record_out_once_as_comment_or_rejected_or_count_it_as_duplicate()
      throws Exception {
    // given
    StreamExecutionEnvironment environment = environment();
    DataStream<IngestEvent> events =
        source(
            environment,
            IngestEvent.of(created("c1", "one", NOON)),
            IngestEvent.of(rejected(7)),
            IngestEvent.of(edited("c1", "two", NOON.plusSeconds(1))),
            IngestEvent.of(created("c1", "one", NOON)),
            IngestEvent.of(edited("c1", "two", NOON.plusSeconds(1))),
            IngestEvent.of(deleted("c1", NOON.plusSeconds(2))),
            IngestEvent.of(deleted("c1", NOON.plusSeconds(3))),
            IngestEvent.of(created("c2", "one", NOON)),
            IngestEvent.of(rejected(8)),
            IngestEvent.of(created("c2", "one", NOON)));

    // when
    IngestStage.Output output = IngestStage.attach(events, SETTINGS);
    CloseableIterator<Comment> comments = output.comments().collectAsync();
    CloseableIterator<RejectedRecord> rejected = output.rejected().collectAsync();
    JobID job = environment.executeAsync().getJobID();

    // then
    List<Comment> passed = all(comments);
    assertThat(passed)
        .containsExactlyInAnyOrder(
            created("c1", "one", NOON),
            edited("c1", "two", NOON.plusSeconds(1)),
            deleted("c1", NOON.plusSeconds(2)),
            created("c2", "one", NOON));
    assertThat(passed)
        .containsSubsequence(
            created("c1", "one", NOON),
            edited("c1", "two", NOON.plusSeconds(1)),
            deleted("c1", NOON.plusSeconds(2)));
    assertThat(all(rejected))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyInAnyOrder(rejected(7), rejected(8));
    assertThat(counted(job, "passed")).isEqualTo(4);
    assertThat(counted(job, "superseded")).isEqualTo(1);
    assertThat(counted(job, "duplicate")).isEqualTo(3);
  }

  @Test
  void should_name_every_operator() {
    StreamExecutionEnvironment environment = environment();
    DataStream<IngestEvent> events =
        IngestStage.source(
            environment,
            SETTINGS,
            Map.of("bootstrap.servers", "localhost:9092"),
            InstantSource.system());
    IngestStage.attach(events, SETTINGS);

    assertThat(environment.getStreamGraph(false).getStreamNodes())
        .extracting(StreamNode::getTransformationUID)
        .containsExactlyInAnyOrder("ingest-source", "ingest-separate", "ingest-deduplicate");
  }

  @Test
  void should_refuse_to_run_without_a_topic() {
    assertThatThrownBy(
            () ->
                IngestStage.source(
                    environment(),
                    IngestSettings.demo(List.of()),
                    Map.of(),
                    InstantSource.system()))
        .hasMessage("No raw topic is bound to a platform: name at least one under ingest.sources.");
  }

  private static StreamExecutionEnvironment environment() {
    Configuration withoutKryo = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(withoutKryo);
    environment.setParallelism(1);
    return environment;
  }

  private static DataStream<IngestEvent> source(
      StreamExecutionEnvironment environment, IngestEvent... events) {
    return environment.fromData(List.of(events), TypeInformation.of(IngestEvent.class));
  }

  private static RejectedRecord rejected(long offset) {
    return new RejectedRecord(
        RejectCode.INVALID_UTF8,
        "bad",
        Stage.INGEST,
        "bluesky",
        "raw.bluesky",
        0,
        offset,
        NOON,
        null,
        new byte[] {(byte) 0xff},
        List.of(new RejectedRecord.Header("X-Empty", null)));
  }

  private static long counted(JobID job, String name) {
    return METRICS.findMetrics(job, "sauti.ingest." + name).values().stream()
        .mapToLong(metric -> ((Counter) metric).getCount())
        .sum();
  }

  private static <T> List<T> all(CloseableIterator<T> results) throws Exception {
    try (results) {
      List<T> all = new ArrayList<>();
      for (Iterator<T> each = results; each.hasNext(); ) {
        all.add(each.next());
      }
      return all;
    }
  }
}
