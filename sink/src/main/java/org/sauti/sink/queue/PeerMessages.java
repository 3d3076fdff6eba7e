package org.sauti.sink.queue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.sauti.models.QueueItem;
import org.sauti.models.wire.MalformedRecordException;
import org.sauti.models.wire.Wire;

/** What instances ask each other, as JSON; items are in it in their own format. */
final class PeerMessages {
  static final TypeReference<List<QueueSummary>> SUMMARIES = new TypeReference<>() {};
  static final TypeReference<List<RelatedItems>> RELATED = new TypeReference<>() {};

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule("queue")
                  .addSerializer(new BytesSerializer())
                  .addDeserializer(Bytes.class, new BytesDeserializer())
                  .addSerializer(new ItemSerializer())
                  .addDeserializer(QueueItem.class, new ItemDeserializer()))
          // Instances of two versions run side by side while they are being replaced.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PeerMessages() {}

  record QueuesRequest(Set<Integer> partitions) {}

  record ItemRequest(Set<Integer> partitions, String itemId) {}

  /** The item is null when there is none. */
  record ItemAnswer(QueueItem item) {}

  record FirstRequest(
      Set<Integer> partitions, String queue, Set<String> except, ItemFilter filter) {}

  /** The key is null when nothing waits. */
  record FirstAnswer(Bytes key) {}

  record FindRequest(Set<Integer> partitions, ItemSearch search) {}

  record OpinionRequest(Set<Integer> partitions, TakeFilter filter) {}

  record StatisticsRequest(
      Set<Integer> partitions, Instant from, Instant to, StatisticsStep step) {}

  record RelatedRequest(Set<Integer> partitions, List<Bytes> prefixes) {}

  static byte[] write(Object message) {
    try {
      return MAPPER.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message to another instance cannot be written", e);
    }
  }

  /**
   * @throws IllegalArgumentException when it is no such message
   */
  static <T> T read(byte[] message, Class<T> type) {
    return read(message, MAPPER.constructType(type));
  }

  /**
   * @throws IllegalArgumentException when it is no such message
   */
  static <T> T read(byte[] message, TypeReference<T> type) {
    return read(message, MAPPER.constructType(type));
  }

  private static <T> T read(byte[] message, JavaType type) {
    try {
      return MAPPER.readValue(message, type);
    } catch (IOException e) {
      throw new IllegalArgumentException("a message of another instance cannot be read", e);
    }
  }

  private static final class BytesSerializer extends StdSerializer<Bytes> {
    private static final long serialVersionUID = 1L;

    BytesSerializer() {
      super(Bytes.class);
    }

    @Override
    public void serialize(Bytes bytes, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeBinary(bytes.get());
    }
  }

  private static final class BytesDeserializer extends StdDeserializer<Bytes> {
    private static final long serialVersionUID = 1L;

    BytesDeserializer() {
      super(Bytes.class);
    }

    @Override
    public Bytes deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return Bytes.wrap(parser.getBinaryValue());
    }
  }

  private static final class ItemSerializer extends StdSerializer<QueueItem> {
    private static final long serialVersionUID = 1L;

    ItemSerializer() {
      super(QueueItem.class);
    }

    @Override
    public void serialize(QueueItem item, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeBinary(Wire.QUEUE_ITEM.encode(item));
    }
  }

  private static final class ItemDeserializer extends StdDeserializer<QueueItem> {
    private static final long serialVersionUID = 1L;

    ItemDeserializer() {
      super(QueueItem.class);
    }

    @Override
    public QueueItem deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return Wire.QUEUE_ITEM.decode(parser.getBinaryValue());
      } catch (MalformedRecordException e) {
        throw context.weirdStringException("", QueueItem.class, e.getMessage());
      }
    }
  }
}
