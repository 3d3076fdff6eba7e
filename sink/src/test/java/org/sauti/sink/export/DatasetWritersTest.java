package org.sauti.sink.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.DecisionStage;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;

/** The same two records in each format. */
class DatasetWritersTest {
  private static final ExportPseudonyms NAMES =
      new ExportPseudonyms(new byte[ExportPseudonyms.KEY_BYTES]);

  @TempDir private Path folder;

  @Test
  void should_write_the_format_of_the_training_data_with_the_origin_of_each_label()
      throws IOException {
    String[] lines = new String(written(ExportFormat.JSONL), UTF_8).split("\n", -1);

    assertThat(lines).hasSize(3);
    assertThat(lines[2]).isEmpty();
    assertThat(json(lines[0]))
        .isEqualTo(
            json(
                """
                {"id": "ITEM", "text": "a \\"quoted\\", text\\nin two lines", "lang": "sw",
                 "source": "sauti_decisions", "labels": {"threat": 0.5, "toxic": 1},
                 "annotators": 2, "group": "GROUP", "platform": "mastodon",
                 "author": "AUTHOR", "targets": ["TARGET"], "action": "REMOVE",
                 "decided_on": "2026-11-20",
                 "label_basis": {"threat": "opinions", "toxic": "correction"},
                 "opinions": [
                   {"moderator": "JUMA", "stage": "FIRST", "action": "REMOVE",
                    "labels": {"threat": 1}},
                   {"moderator": "NEEMA", "stage": "SECOND", "action": "WARN",
                    "labels": {"threat": 0}}],
                 "correction": {"moderator": "JUMA", "labels": {"toxic": 1}},
                 "model": {"name": "fast", "version": "1.2.3", "sha256": "00ff"},
                 "scores": {"gender_abuse": 0.125, "threat": 0.875, "derogation": 0.125,
                   "stereotyping": 0.125, "sexual_harassment": 0.125, "victim_blaming": 0.125,
                   "image_abuse": 0.125, "stalking": 0.125, "lgbti_hate": 0.125, "toxic": 0.125},
                 "flagged": ["threat"], "rules": ["sw-1"], "rules_version": "rules-7",
                 "policy_version": "policy-3"}
                """
                    .replace("ITEM", NAMES.item(disputed().itemId()))
                    .replace("GROUP", NAMES.group("mastodon/thread-1"))
                    .replace("AUTHOR", NAMES.person("author-1"))
                    .replace("TARGET", NAMES.person("target-1"))
                    .replace("JUMA", NAMES.moderator("juma"))
                    .replace("NEEMA", NAMES.moderator("neema"))));
  }

  @Test
  void should_write_a_table_with_empty_cells_for_what_is_unknown() throws IOException {
    List<CSVRecord> rows;
    try (StringReader csv = new StringReader(new String(written(ExportFormat.CSV), UTF_8))) {
      rows =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(csv)
              .getRecords();
    }

    assertThat(rows).hasSize(2).allMatch(CSVRecord::isConsistent);
    CSVRecord first = rows.get(0);
    assertThat(first.get("text")).isEqualTo("a \"quoted\", text\nin two lines");
    assertThat(first.get("threat")).isEqualTo("0.5");
    assertThat(first.get("derogation")).isEmpty();
    assertThat(first.get("score_threat")).isEqualTo("0.875");
    assertThat(json(first.get("opinions")).at("/1/moderator").textValue())
        .isEqualTo(NAMES.moderator("neema"));
    assertThat(rows.get(1).get("correction")).isEmpty();
  }

  @Test
  void should_write_a_parquet_file_that_others_can_read() throws IOException {
    Path file = folder.resolve("dataset.parquet");
    Files.write(file, written(ExportFormat.PARQUET));

    List<GenericRecord> rows = new ArrayList<>();
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(
                new LocalInputFile(file), new PlainParquetConfiguration())
            .withDataModel(GenericData.get())
            .withCodecFactory(new SnappyCodec())
            .build()) {
      for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }

    assertThat(rows).hasSize(2);
    GenericRecord first = rows.get(0);
    assertThat(first.get("text")).hasToString("a \"quoted\", text\nin two lines");
    assertThat(((GenericRecord) first.get("labels")).get("threat")).isEqualTo(0.5);
    assertThat(((GenericRecord) first.get("labels")).get("derogation")).isNull();
    assertThat(((GenericRecord) first.get("scores")).get("threat")).isEqualTo(0.875f);
    assertThat((List<?>) first.get("opinions")).hasSize(2);
    assertThat(((GenericRecord) ((List<?>) first.get("opinions")).get(1)).get("moderator"))
        .hasToString(NAMES.moderator("neema"));
    assertThat(rows.get(1).get("correction")).isNull();
    assertThat(rows.get(1).get("author")).isNull();
  }

  private static byte[] written(ExportFormat format) throws IOException {
    RecordMapping mapping = new RecordMapping(NAMES);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (DatasetWriter writer = format.writer(output)) {
      writer.write(mapping.map(disputed().item(), "a \"quoted\", text\nin two lines"));
      writer.write(mapping.map(DecidedItem.comment("c2").author(null).item(), "текст ১"));
    }
    return output.toByteArray();
  }

  private static DecidedItem disputed() {
    return DecidedItem.comment("c1")
        .opinion("juma", DecisionStage.FIRST, ModerationAction.REMOVE, Map.of(Harm.THREAT, true))
        .opinion("neema", DecisionStage.SECOND, ModerationAction.WARN, Map.of(Harm.THREAT, false))
        .corrected("juma", Map.of(Harm.TOXIC, true), DecidedItem.NOON.plusSeconds(600));
  }

  private static JsonNode json(String document) throws IOException {
    // Written out and read again: a number has the same type on both sides then.
    return Json.RECORD.readTree(document);
  }
}
