package org.sauti.models.wire;

import java.io.IOException;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Turns records of one type into bytes and back. Safe to share between threads.
 *
 * @param <T> the immutable record
 */
public final class WireFormat<T> {
  static {
    // A damaged length must not make Avro reserve a gigabyte. Avro reads these when it first
    // decodes.
    limit("org.apache.avro.limits.string.maxLength", 32 * 1024 * 1024);
    limit("org.apache.avro.limits.bytes.maxLength", 32 * 1024 * 1024);
    limit("org.apache.avro.limits.collectionItems.maxLength", 100_000);
  }

  private final String name;
  private final Schema schema;
  private final Function<byte[], T> reader;
  private final Function<T, byte[]> writer;

  private WireFormat(Schema schema, Function<byte[], T> reader, Function<T, byte[]> writer) {
    this.name = schema.getName();
    this.schema = schema;
    this.reader = reader;
    this.writer = writer;
  }

  /**
   * @param model the data model of the generated class, which knows its logical types
   * @param schema the schema that is written, and into which older and newer records are resolved
   * @param published every schema that records may have been written with
   * @param toAvro from the immutable record to the generated class
   * @param fromAvro from the generated class to the immutable record
   */
  static <T, A extends SpecificRecord> WireFormat<T> of(
      SpecificData model,
      Schema schema,
      SchemaStore published,
      Function<T, A> toAvro,
      Function<A, T> fromAvro) {
    BinaryMessageEncoder<A> encoder = new BinaryMessageEncoder<>(model, schema, true);
    BinaryMessageDecoder<A> decoder = new BinaryMessageDecoder<>(model, schema, published);
    String name = schema.getName();
    return new WireFormat<>(
        schema,
        bytes -> {
          A decoded;
          try {
            decoded = decoder.decode(bytes);
          } catch (IOException | AvroRuntimeException | UnsupportedOperationException e) {
            // The last is how Avro refuses a length beyond its limits.
            throw new MalformedRecordException("not a " + name + " of a known schema", e);
          }
          try {
            return fromAvro.apply(decoded);
          } catch (IllegalArgumentException | NullPointerException e) {
            throw new MalformedRecordException(name + " breaks its contract", e);
          }
        },
        value -> {
          try {
            return encoder.encode(toAvro.apply(value)).array();
          } catch (IOException e) {
            throw new MalformedRecordException(name + " cannot be written", e);
          }
        });
  }

  /** The schema that is written. */
  public Schema schema() {
    return schema;
  }

  /** Encodes a record: two marker bytes, eight bytes of schema fingerprint, the Avro body. */
  public byte[] encode(T value) {
    return writer.apply(value);
  }

  /**
   * Decodes a record written with any published schema.
   *
   * @throws MalformedRecordException when the bytes are no such record
   */
  public T decode(byte[] bytes) {
    return reader.apply(bytes);
  }

  /** For Kafka; null values pass through as null. */
  public Serde<T> serde() {
    Serializer<T> serializer = (topic, value) -> value == null ? null : encode(value);
    Deserializer<T> deserializer = (topic, bytes) -> bytes == null ? null : decode(bytes);
    return Serdes.serdeFrom(serializer, deserializer);
  }

  private static void limit(String property, int most) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(most));
    }
  }

  @Override
  public String toString() {
    return "WireFormat[" + name + "]";
  }
}
