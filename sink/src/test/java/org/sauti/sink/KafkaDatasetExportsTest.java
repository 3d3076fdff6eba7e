package org.sauti.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.Erasure;
import org.sauti.models.QueueItem;
import org.sauti.models.Topic;
import org.sauti.models.Topics;
import org.sauti.sink.export.DatasetCard;
import org.sauti.sink.export.DatasetZip;
import org.sauti.sink.export.DecidedItem;
import org.sauti.sink.export.ExportException;
import org.sauti.sink.export.ExportFormat;
import org.sauti.sink.export.ExportPeriod;
import org.sauti.sink.export.GatheredItems;
import org.sauti.sink.export.KafkaDatasetExports;

/** Exports of a real broker. */
class KafkaDatasetExportsTest {
  private static final ExportPeriod DAY =
      new ExportPeriod(DecidedItem.NOON, DecidedItem.NOON.plus(Duration.ofDays(1)));
  private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

  @TempDir private static Path brokerDirectory;
  private static TestBroker broker;

  private Topic<String, QueueItem> decided;
  private KafkaDatasetExports exports;
  private KafkaProducer<String, byte[]> producer;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = TestBroker.start(brokerDirectory);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void makeTopic(TestInfo test) throws Exception {
    String prefix = test.getTestMethod().orElseThrow().getName();
    decided = Topics.QUEUE_DECIDED.named(prefix + ".decided");
    Topic<String, Erasure> erasures = Topics.ERASURES.named(prefix + ".erasures");
    exports =
        KafkaDatasetExports.of(
            connection(), decided, erasures, (short) 1, Set.of("child-safety"), () -> NOW);
    producer = producer(prefix);
    try (Admin admin = Admin.create(Map.copyOf(connection()))) {
      admin.createTopics(List.of(new NewTopic(decided.name(), 2, (short) 1))).all().get();
    }
  }

  @AfterEach
  void closeProducer() {
    producer.close();
  }

  @Test
  void should_export_items_as_they_stand_at_last() throws Exception {
    write(DecidedItem.comment("kept").text("mwisho"));
    write(DecidedItem.comment("changed").text("kwanza"));
    write(DecidedItem.comment("undone").text("haipo"));
    write(DecidedItem.comment("changed").text("baadaye"));
    commit(decided.name(), DecidedItem.comment("undone").itemId(), null);
    abort(DecidedItem.comment("aborted").text("haikuwa"));

    Map<String, String> files = files(DAY, ExportFormat.JSONL);

    assertThat(files.keySet()).containsExactly("dataset.jsonl", "card.json", "CARD.md");
    assertThat(files.get("dataset.jsonl").lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("\"text\":\"mwisho\""))
        .anyMatch(line -> line.contains("\"text\":\"baadaye\""));
    assertThat(files.get("card.json")).contains("\"items\" : 2");
  }

  @Test
  void should_take_only_what_was_decided_in_the_period() throws Exception {
    write(DecidedItem.comment("c1"));

    assertThat(preview(DAY).items()).isEqualTo(1);
    assertThat(
            preview(new ExportPeriod(DecidedItem.NOON.minusSeconds(9), DecidedItem.NOON)).items())
        .isZero();
    assertThat(
            preview(
                    new ExportPeriod(
                        DecidedItem.NOON.plusSeconds(1), DecidedItem.NOON.plusSeconds(9)))
                .items())
        .isZero();
  }

  @Test
  void should_leave_out_whoever_asks_from_then_on() throws Exception {
    write(DecidedItem.comment("c1").author("author-7"));
    write(DecidedItem.comment("c2"));
    assertThat(preview(DAY).items()).isEqualTo(2);

    exports.erase("author-7", "admin-1");
    exports.erase("author-7", "admin-1");

    DatasetCard card = preview(DAY);
    assertThat(card.items()).isEqualTo(1);
    assertThat(card.leftOut()).containsEntry("erased", 1L);
  }

  @Test
  void should_count_a_record_that_cannot_be_read_and_go_on() throws Exception {
    write(DecidedItem.comment("c1"));
    commit(decided.name(), "broken", new byte[] {1, 2, 3});

    DatasetCard card = preview(DAY);
    assertThat(card.items()).isEqualTo(1);
    assertThat(card.leftOut()).containsEntry("unreadable", 1L);
  }

  @Test
  void should_tell_how_many_records_were_read_and_export_nothing_of_nothing() throws Exception {
    AtomicLong read = new AtomicLong();
    exports.gather(DAY, read::set).close();
    assertThat(read).hasValue(0);

    write(DecidedItem.comment("c1"));
    write(DecidedItem.comment("c2"));
    exports.gather(DAY, read::set).close();
    assertThat(read).hasValue(2);
  }

  @Test
  void should_say_in_one_line_that_kafka_does_not_answer() {
    KafkaDatasetExports nowhere =
        KafkaDatasetExports.standard(
            Map.of(
                "bootstrap.servers", "localhost:1",
                "default.api.timeout.ms", "1000",
                "request.timeout.ms", "500",
                "max.block.ms", "500"),
            (short) 1,
            () -> NOW);

    assertThatThrownBy(() -> nowhere.erase("author-1", "admin-1"))
        .isInstanceOf(ExportException.class)
        .hasMessage(
            "the wish could not be written to sauti.erasures: check kafka.bootstrap-servers and"
                + " that Kafka runs, then try again");
  }

  private DatasetCard preview(ExportPeriod period) {
    try (GatheredItems items = exports.gather(period, count -> {})) {
      return items.preview();
    }
  }

  private Map<String, String> files(ExportPeriod period, ExportFormat format) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (GatheredItems items = exports.gather(period, count -> {});
        DatasetZip zip = new DatasetZip(output)) {
      items.writeTo(format, zip);
    }
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(output.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  private void write(DecidedItem item) throws Exception {
    commit(decided.name(), item.itemId(), bytes(item));
  }

  private void commit(String topic, String key, byte[] value) throws Exception {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(topic, key, value)).get();
    producer.commitTransaction();
  }

  private void abort(DecidedItem item) throws Exception {
    producer.beginTransaction();
    producer.send(new ProducerRecord<>(decided.name(), item.itemId(), bytes(item))).get();
    producer.abortTransaction();
  }

  private byte[] bytes(DecidedItem item) {
    return decided.valueSerde().serializer().serialize(decided.name(), item.item());
  }

  private static KafkaProducer<String, byte[]> producer(String transactionalId) {
    Map<String, Object> properties =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            broker.bootstrapServers(),
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            transactionalId);
    KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }

  private static Map<String, String> connection() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }
}
