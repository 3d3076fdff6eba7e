package org.sauti.models.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.Comment;
import org.sauti.models.CommentEvent;
import org.sauti.models.ControlCommand;
import org.sauti.models.ControlCommandType;
import org.sauti.models.Erasure;
import org.sauti.models.QueueCommand;
import org.sauti.models.QueueEvent;
import org.sauti.models.QueueItem;
import org.sauti.models.RejectedRecord;
import org.sauti.models.Samples;
import org.sauti.models.ScoredComment;
import org.sauti.models.TextFile;

class WireFormatTest {
  private static final byte[] GIGABYTE_AS_VARINT = {
    (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0x08
  };

  @Test
  void should_round_trip_a_comment_with_every_field() {
    Comment comment = Samples.comment();
    assertThat(Wire.COMMENT.decode(Wire.COMMENT.encode(comment))).isEqualTo(comment);
  }

  @Test
  void should_round_trip_a_deletion_that_has_almost_no_field() {
    ScoredComment deletion = new ScoredComment(Samples.deletion(), null);
    assertThat(Wire.SCORED_COMMENT.decode(Wire.SCORED_COMMENT.encode(deletion)))
        .isEqualTo(deletion);
  }

  @Test
  void should_round_trip_a_flagged_item() {
    assertThat(Wire.FLAGGED_ITEM.decode(Wire.FLAGGED_ITEM.encode(Samples.flaggedItem())))
        .isEqualTo(Samples.flaggedItem());
  }

  @Test
  void should_keep_the_rejected_bytes_as_they_came() {
    RejectedRecord rejected = Samples.rejectedRecord();
    RejectedRecord copy = Wire.REJECTED_RECORD.decode(Wire.REJECTED_RECORD.encode(rejected));
    assertThat(copy).usingRecursiveComparison().isEqualTo(rejected);
  }

  @Test
  void should_round_trip_a_command_with_every_field() {
    QueueCommand command = Samples.queueCommand();
    assertThat(Wire.QUEUE_COMMAND.decode(Wire.QUEUE_COMMAND.encode(command))).isEqualTo(command);
  }

  @Test
  void should_round_trip_the_wish_to_be_left_out() {
    Erasure erasure = new Erasure("a1b2c3", "admin-1", Instant.parse("2026-11-20T12:00:00Z"));
    assertThat(Wire.ERASURE.decode(Wire.ERASURE.encode(erasure))).isEqualTo(erasure);
  }

  @Test
  void should_round_trip_a_command_to_the_jobs() {
    ControlCommand command =
        new ControlCommand(
            "command-1",
            ControlCommandType.RULES,
            "2026-11-1+00ff",
            List.of(new TextFile("sw.yaml", "languages: [sw]")),
            Instant.parse("2026-11-20T12:00:00Z"));
    assertThat(Wire.CONTROL_COMMAND.decode(Wire.CONTROL_COMMAND.encode(command)))
        .isEqualTo(command);
  }

  @Test
  void should_round_trip_a_decision() {
    QueueEvent decided = Samples.decidedEvent();
    assertThat(Wire.QUEUE_EVENT.decode(Wire.QUEUE_EVENT.encode(decided))).isEqualTo(decided);
  }

  @Test
  void should_round_trip_the_refusal_of_a_command_on_an_item_that_does_not_exist() {
    QueueEvent refused = Samples.refusedEvent();
    assertThat(Wire.QUEUE_EVENT.decode(Wire.QUEUE_EVENT.encode(refused))).isEqualTo(refused);
  }

  @Test
  void should_round_trip_a_claimed_item_with_its_history() {
    QueueItem item = Samples.claimedItem();
    assertThat(Wire.QUEUE_ITEM.decode(Wire.QUEUE_ITEM.encode(item))).isEqualTo(item);
  }

  @Test
  void should_round_trip_a_decided_item() {
    QueueItem item = Samples.decidedItem();
    assertThat(Wire.QUEUE_ITEM.decode(Wire.QUEUE_ITEM.encode(item))).isEqualTo(item);
  }

  @Test
  void should_start_with_the_single_object_marker_and_the_fingerprint_of_the_schema() {
    byte[] bytes = Wire.COMMENT.encode(Samples.comment());
    long fingerprint = SchemaNormalization.parsingFingerprint64(Wire.COMMENT.schema());
    assertThat(bytes).startsWith(0xc3, 0x01);
    assertThat(Arrays.copyOfRange(bytes, 2, 10)).isEqualTo(littleEndian(fingerprint));
  }

  @Test
  void should_read_a_record_written_with_an_older_schema_without_the_newer_fields()
      throws IOException {
    Schema older = without(Wire.COMMENT.schema(), "url", "author_created_at");
    WireFormat<Comment> reader = readerThatKnows(older);

    Comment read = reader.decode(write(older));

    assertThat(read.commentId()).isEqualTo("c1");
    assertThat(read.url()).isNull();
    assertThat(read.event()).isEqualTo(CommentEvent.CREATE);
  }

  @Test
  void should_read_a_record_written_with_a_newer_schema_and_ignore_its_extra_field()
      throws IOException {
    Schema newer = with(Wire.COMMENT.schema(), "sentiment", Schema.create(Schema.Type.STRING));
    WireFormat<Comment> reader = readerThatKnows(newer);

    assertThat(reader.decode(write(newer)).text()).isEqualTo("habari");
  }

  @Test
  void should_let_an_older_program_read_what_is_written_today() throws IOException {
    Schema older = without(Wire.COMMENT.schema(), "url", "author_created_at");
    SchemaStore.Cache published = new SchemaStore.Cache();
    published.addSchema(Wire.COMMENT.schema());
    BinaryMessageDecoder<GenericRecord> olderProgram =
        new BinaryMessageDecoder<>(new GenericData(), older, published);

    GenericRecord read = olderProgram.decode(Wire.COMMENT.encode(Samples.comment()));

    assertThat(read.get("text")).hasToString(Samples.comment().text());
  }

  @Test
  void should_refuse_bytes_of_an_unknown_schema_without_quoting_them() {
    byte[] bytes = Wire.COMMENT.encode(Samples.comment());
    bytes[4] ^= 0x55;
    assertThatThrownBy(() -> Wire.COMMENT.decode(bytes))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage("not a Comment of a known schema");
  }

  @Test
  void should_refuse_a_truncated_record() {
    byte[] bytes = Wire.COMMENT.encode(Samples.comment());
    byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
    assertThatThrownBy(() -> Wire.COMMENT.decode(half))
        .isInstanceOf(MalformedRecordException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9})
  void should_refuse_what_is_too_short_to_be_a_record(int length) {
    assertThatThrownBy(() -> Wire.COMMENT.decode(new byte[length]))
        .isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void should_refuse_a_record_whose_first_length_claims_a_gigabyte() {
    byte[] header = Arrays.copyOf(Wire.COMMENT.encode(Samples.comment()), 10);
    byte[] record = ByteBuffer.allocate(15).put(header).put(GIGABYTE_AS_VARINT).array();
    assertThatThrownBy(() -> Wire.COMMENT.decode(record))
        .isInstanceOf(MalformedRecordException.class);
  }

  private static WireFormat<Comment> readerThatKnows(Schema written) {
    SchemaStore.Cache published = new SchemaStore.Cache();
    published.addSchema(written);
    return WireFormat.of(
        new org.sauti.models.avro.Comment().getSpecificData(),
        Wire.COMMENT.schema(),
        published,
        CommentMapping::toAvro,
        CommentMapping::fromAvro);
  }

  private static byte[] write(Schema schema) throws IOException {
    GenericRecordBuilder builder =
        new GenericRecordBuilder(schema)
            .set("platform", "reddit")
            .set("comment_id", "c1")
            .set("event", new GenericData.EnumSymbol(schema.getField("event").schema(), "CREATE"))
            .set("text", "habari")
            .set("occurred_at", 1L)
            .set("received_at", 2L);
    if (schema.getField("sentiment") != null) {
      builder.set("sentiment", "calm");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BinaryMessageEncoder<GenericRecord>(new GenericData(), schema).encode(builder.build(), out);
    return out.toByteArray();
  }

  private static Schema without(Schema schema, String... names) {
    return rebuilt(
        schema,
        schema.getFields().stream()
            .filter(field -> !List.of(names).contains(field.name()))
            .map(field -> new Schema.Field(field, field.schema()))
            .toList());
  }

  private static Schema with(Schema schema, String name, Schema type) {
    List<Schema.Field> fields =
        new ArrayList<>(
            schema.getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
    fields.add(new Schema.Field(name, type));
    return rebuilt(schema, fields);
  }

  private static Schema rebuilt(Schema schema, List<Schema.Field> fields) {
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
  }

  private static byte[] littleEndian(long value) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }
}
