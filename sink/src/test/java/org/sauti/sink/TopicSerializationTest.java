package org.sauti.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Topics;
import org.sauti.models.wire.Wire;

class TopicSerializationTest {
  private static final FlaggedItem ITEM = Flagged.comment("c1").flagged();

  private final TopicSerialization<String, FlaggedItem> serialization =
      new TopicSerialization<>(() -> Topics.FLAGGED.named("other"), FlaggedItem::itemId);

  @Test
  void should_write_key_and_value_with_the_serdes_of_the_topic() {
    ProducerRecord<byte[], byte[]> record = serialization.serialize(ITEM, null, 42L);

    assertThat(record.topic()).isEqualTo("other");
    assertThat(record.key()).asString().isEqualTo(ITEM.itemId());
    assertThat(Wire.FLAGGED_ITEM.decode(record.value())).isEqualTo(ITEM);
  }

  @Test
  void should_leave_partition_and_time_to_the_producer() {
    ProducerRecord<byte[], byte[]> record = serialization.serialize(ITEM, null, 42L);

    assertThat(record.partition()).isNull();
    assertThat(record.timestamp()).isNull();
  }

  @Test
  void should_travel_to_the_task_managers_even_after_it_was_used() throws Exception {
    serialization.serialize(ITEM, null, null);

    TopicSerialization<String, FlaggedItem> arrived = InstantiationUtil.clone(serialization);

    assertThat(arrived.serialize(ITEM, null, null).value())
        .isEqualTo(Wire.FLAGGED_ITEM.encode(ITEM));
  }
}
