package org.sauti.ingest.sauti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.ingest.CommentLimits;
import org.sauti.ingest.RawRecords;
import org.sauti.ingest.pseudonym.Pseudonymiser;
import org.sauti.ingest.read.JsonFormat;
import org.sauti.ingest.read.RawRecordReader;
import org.sauti.ingest.read.ReadResult;

/** The published schema and the decoder say the same. */
class SautiCommentSchemaTest {
  private static final String RESOURCE = "/org/sauti/ingest/sauti-comment.schema.json";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final RawRecordReader reader =
      new RawRecordReader(
          "sauti",
          new JsonFormat(new SautiJsonDecoder(new KnownPlatforms(List.of("bluesky"), List.of()))),
          CommentLimits.DEFAULT,
          Pseudonymiser.RAW_IDS);

  @Test
  void should_be_a_valid_schema_of_the_2020_12_draft() throws IOException {
    JsonSchema draft =
        factory().getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()));

    assertThat(draft.validate(document())).isEmpty();
  }

  @Test
  void should_accept_its_own_examples() throws IOException {
    for (JsonNode example : document().get("examples")) {
      assertThat(schema().validate(example)).isEmpty();
      assertThat(read(example).rejected()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': 'a', 'created_at':"
            + " '2026-11-20T12:00:00Z'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': 'a', 'created_at':"
            + " '2026-11-20T12:00Z', 'event': null, 'url': null, 'more': {}}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': 'a', 'created_at':"
            + " '2026-11-20t15:00:00.123456789+03:00', 'target_ids': [], 'event': 'edit'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'text': null,"
            + " 'occurred_at': '2026-11-20T12:00:00z', 'created_at': null}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': '\\ud83c', 'created_at':"
            + " '2026-11-20T12:00:00+00:30'}"
      })
  void should_accept_what_the_decoder_accepts(String json) throws IOException {
    JsonNode sample = MAPPER.readTree(json.replace('\'', '"'));

    assertThat(schema().validate(sample)).isEmpty();
    assertThat(read(sample).rejected()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "'text'",
        "{}",
        "{'platform': 'bluesky'}",
        "{'comment_id': 'c', 'event': 'delete'}",
        "{'platform': null, 'comment_id': 'c', 'event': 'delete'}",
        "{'platform': ' ', 'comment_id': 'c', 'event': 'delete'}",
        "{'platform': 'bluesky', 'comment_id': '', 'event': 'delete'}",
        "{'platform': 'bluesky', 'comment_id': 7, 'event': 'delete'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'update'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'author_id': 7}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'target_ids': 'a'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'target_ids': [null]}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'url': []}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'occurred_at':"
            + " '2026-11-20T12:00:00'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'occurred_at':"
            + " '20 November 2026'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'event': 'delete', 'occurred_at': 1795176000}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': 'a'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': 'a', 'created_at': null}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'created_at': '2026-11-20T12:00:00Z'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': null, 'created_at':"
            + " '2026-11-20T12:00:00Z'}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': ' ', 'created_at':"
            + " '2026-11-20T12:00:00Z', 'event': null}",
        "{'platform': 'bluesky', 'comment_id': 'c', 'text': ['a'], 'created_at':"
            + " '2026-11-20T12:00:00Z'}"
      })
  void should_refuse_what_the_decoder_refuses(String json) throws IOException {
    JsonNode sample = MAPPER.readTree(json.replace('\'', '"'));

    assertThat(schema().validate(sample)).isNotEmpty();
    assertThat(read(sample).rejected()).isNotNull();
  }

  @Test
  void should_describe_every_member() throws IOException {
    for (JsonNode member : document().get("properties")) {
      assertThat(member.path("description").asText()).isNotBlank();
    }
  }

  private ReadResult read(JsonNode sample) {
    return reader.read(RawRecords.of(sample.toString()));
  }

  private static JsonSchema schema() throws IOException {
    return factory().getSchema(document());
  }

  private static JsonSchemaFactory factory() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  }

  private static JsonNode document() throws IOException {
    try (InputStream stream = SautiCommentSchemaTest.class.getResourceAsStream(RESOURCE)) {
      return MAPPER.readTree(stream);
    }
  }
}
