package org.sauti.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sauti.enrich.Samples.NOON;
import static org.sauti.enrich.Samples.created;
import static org.sauti.enrich.Samples.deleted;
import static org.sauti.enrich.Samples.edited;
import static org.sauti.enrich.Samples.verdict;
import static org.sauti.enrich.Samples.withId;

import java.util.ArrayList;
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
import org.sauti.enrich.policy.PolicyReader;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.ItemChange;
import org.sauti.models.ScoredComment;
import org.sauti.models.Verdict;

class EnrichStageTest {
  private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .setConfiguration(METRICS.addToConfiguration(new Configuration()))
              .build());

  private static final Verdict CLEAN = verdict(Map.of(Harm.TOXIC, 0.9f));
  private static final Verdict THREAT = verdict(Map.of(Harm.THREAT, 0.9f));
  private static final Verdict UNMEASURED_HATE =
      verdict("uk", false, Map.of(Harm.LGBTI_HATE, 0.9f, Harm.GENDER_ABUSE, 0.9f));

  @Test
  void should_tell_moderators_what_to_look_at_and_count_everything_else() throws Exception {
    // given
    StreamExecutionEnvironment environment = environment();
    DataStream<ScoredComment> scored =
        environment.fromData(
            List.of(
                withId("a", created(THREAT)),
                withId("b", created(CLEAN)),
                withId("c", created(UNMEASURED_HATE)),
                withId("b", edited(NOON.plusSeconds(1), CLEAN)),
                withId("a", edited(NOON.plusSeconds(1), CLEAN)),
                withId("a", created(THREAT)),
                withId("b", deleted(NOON.plusSeconds(2))),
                withId("c", deleted(NOON.plusSeconds(2))),
                withId("c", deleted(NOON.plusSeconds(2)))),
            TypeInformation.of(ScoredComment.class));

    // when
    CloseableIterator<FlaggedItem> output =
        EnrichStage.attach(scored, PolicyReader.readDefault()).collectAsync();
    JobID job = environment.executeAsync().getJobID();

    // then
    List<FlaggedItem> items = new ArrayList<>();
    try (output) {
      output.forEachRemaining(items::add);
    }
    assertThat(items)
        .extracting(item -> item.comment().commentId(), FlaggedItem::change, FlaggedItem::queue)
        .containsExactlyInAnyOrder(
            tuple("a", ItemChange.FLAGGED, "threats"),
            tuple("a", ItemChange.CLEARED, null),
            tuple("c", ItemChange.FLAGGED, "hate"),
            tuple("c", ItemChange.DELETED, null));
    assertThat(counted(job, "comments")).isEqualTo(9);
    assertThat(counted(job, "clean")).isEqualTo(1);
    assertThat(counted(job, "harm.threat.measured.true.findings")).isEqualTo(2);
    assertThat(counted(job, "harm.lgbti_hate.measured.false.findings")).isEqualTo(1);
    assertThat(counted(job, "harm.gender_abuse.measured.false.findings")).isEqualTo(1);
    assertThat(counted(job, "queue.threats.flagged")).isEqualTo(1);
    assertThat(counted(job, "queue.hate.flagged")).isEqualTo(1);
    assertThat(counted(job, "cleared")).isEqualTo(1);
    assertThat(counted(job, "deleted")).isEqualTo(1);
    assertThat(counted(job, "reason.NOTHING_TO_CLOSE.dropped")).isEqualTo(3);
    assertThat(counted(job, "reason.STALE.dropped")).isEqualTo(1);
  }

  @Test
  void should_name_every_operator() {
    StreamExecutionEnvironment environment = environment();
    DataStream<ScoredComment> scored =
        environment
            .fromData(List.of(created(THREAT)), TypeInformation.of(ScoredComment.class))
            .uid("source");
    EnrichStage.attach(scored, PolicyReader.readDefault());

    assertThat(environment.getStreamGraph(false).getStreamNodes())
        .extracting(StreamNode::getTransformationUID)
        .containsExactlyInAnyOrder("source", "enrich-thread-policy", "enrich-news");
  }

  private static StreamExecutionEnvironment environment() {
    Configuration withoutKryo = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(withoutKryo);
    environment.setParallelism(1);
    return environment;
  }

  private static long counted(JobID job, String name) {
    return METRICS.findMetrics(job, "sauti.enrich." + name).values().stream()
        .mapToLong(metric -> ((Counter) metric).getCount())
        .sum();
  }
}
