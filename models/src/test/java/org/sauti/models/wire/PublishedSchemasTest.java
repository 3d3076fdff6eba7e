package org.sauti.models.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A record must stay readable for ever, so every schema that was ever written is kept. Run with
 * {@code -Dsauti.publish-schemas=true} to add the present schemas as their next versions.
 */
class PublishedSchemasTest {
  private static final Path RESOURCES =
      Path.of("src/main/resources/org/sauti/models/wire").toAbsolutePath();

  static Stream<Schema> schemas() {
    return Stream.of(
            Wire.COMMENT,
            Wire.SCORED_COMMENT,
            Wire.FLAGGED_ITEM,
            Wire.REJECTED_RECORD,
            Wire.QUEUE_COMMAND,
            Wire.QUEUE_EVENT,
            Wire.QUEUE_ITEM,
            Wire.CONTROL_COMMAND,
            Wire.ERASURE)
        .map(WireFormat::schema);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void should_have_published_the_present_schema_as_the_latest_version(Schema schema)
      throws IOException {
    int latest = latestVersion(schema.getName());
    boolean published =
        latest > 0 && sameOnTheWire(schema, PublishedSchemas.read(schema.getName(), latest));
    if (!published && Boolean.getBoolean("sauti.publish-schemas")) {
      Path file = RESOURCES.resolve(PublishedSchemas.resourceName(schema.getName(), latest + 1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, schema.toString(true) + "\n");
      published = true;
    }
    assertThat(published)
        .withFailMessage(
            "%s was changed and not published: run"
                + " 'mvn -pl models test -Dsauti.publish-schemas=true'",
            schema.getName())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void should_read_every_published_version_and_be_read_by_it(Schema schema) {
    for (int version = 1; version <= latestVersion(schema.getName()); version++) {
      Schema old = PublishedSchemas.read(schema.getName(), version);
      assertThat(compatibility(schema, old)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
      assertThat(compatibility(old, schema)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }
  }

  private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  }

  private static boolean sameOnTheWire(Schema one, Schema other) {
    return SchemaNormalization.parsingFingerprint64(one)
        == SchemaNormalization.parsingFingerprint64(other);
  }

  private static int latestVersion(String name) {
    int version = 0;
    while (PublishedSchemas.read(name, version + 1) != null) {
      version++;
    }
    return version;
  }
}
