package org.sauti.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.FlaggedItem;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;
import org.sauti.models.Stage;
import org.sauti.models.Topics;

class SinkStageTest {
  @RegisterExtension
  private static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @TempDir private static Path brokerDirectory;
  private static TestBroker broker;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = TestBroker.start(brokerDirectory);
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("sauti.flagged", 2, (short) 1),
                  new NewTopic("sauti.rejected", 2, (short) 1)))
          .all()
          .get();
    }
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void should_write_everything_once_under_its_key() throws Exception {
    List<FlaggedItem> items =
        IntStream.range(0, 50).mapToObj(i -> Flagged.comment("c" + i).flagged()).toList();
    StreamExecutionEnvironment environment = environment();
    environment.enableCheckpointing(Duration.ofMillis(200).toMillis());

    SinkStage.attach(
        environment.fromData(
            TypeInformation.of(FlaggedItem.class), items.toArray(FlaggedItem[]::new)),
        environment.fromData(TypeInformation.of(RejectedRecord.class), rejected()),
        SinkSettings.of(broker.bootstrapServers()));
    environment.execute();

    List<ConsumerRecord<String, FlaggedItem>> written =
        TopicReader.readAll(broker.bootstrapServers(), Topics.FLAGGED);
    assertThat(written)
        .extracting(ConsumerRecord::value)
        .containsExactlyInAnyOrderElementsOf(items);
    assertThat(written).allMatch(record -> record.key().equals(record.value().itemId()));
    assertThat(TopicReader.readAll(broker.bootstrapServers(), Topics.REJECTED))
        .extracting(ConsumerRecord::key, record -> record.value().code())
        .containsExactly(tuple("raw/1/7", RejectCode.EMPTY_RECORD));
  }

  @Test
  void should_name_every_operator() {
    StreamExecutionEnvironment environment = environment();
    SinkSettings settings =
        new SinkSettings(
            "localhost:9092",
            Map.of("client.id", "sauti"),
            DeliveryGuarantee.AT_LEAST_ONCE,
            "test",
            SinkSettings.TopicNames.STANDARD);
    FlaggedItem item = Flagged.comment("c1").flagged();
    DataStream<ScoredComment> scored =
        environment.fromData(new ScoredComment(item.comment(), item.verdict()));

    SinkStage.writeScored(scored, settings);
    SinkStage.writeComments(scored.map(ScoredComment::comment), settings);

    assertThat(environment.getStreamGraph().getStreamNodes())
        .extracting(StreamNode::getTransformationUID)
        .contains("sink-scored", "sink-comments");
  }

  private static StreamExecutionEnvironment environment() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(2);
    return environment;
  }

  private static RejectedRecord rejected() {
    return new RejectedRecord(
        RejectCode.EMPTY_RECORD,
        "empty",
        Stage.INGEST,
        null,
        "raw",
        1,
        7,
        Flagged.NOON,
        null,
        new byte[0],
        List.of());
  }
}
