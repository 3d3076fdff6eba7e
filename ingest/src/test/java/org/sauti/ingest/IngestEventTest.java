package org.sauti.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class IngestEventTest {

  @Test
  void should_travel_between_tasks_without_kryo() {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(IngestEvent.class);
  }

  @Test
  void should_be_either_a_comment_or_a_rejected_record() {
    assertThatThrownBy(() -> new IngestEvent(null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("either comment or rejected must be null, and not both");
  }
}
