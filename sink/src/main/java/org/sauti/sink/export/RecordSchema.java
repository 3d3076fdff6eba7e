package org.sauti.sink.export;

import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaBuilder.FieldAssembler;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;

/** The columns of a Parquet file, and a record in them. A null label is unknown. */
final class RecordSchema {
  private static final Schema LABELS = byHarm("labels", Schema.Type.DOUBLE);
  private static final Schema BASIS = byHarm("label_basis", Schema.Type.STRING);
  private static final Schema JUDGED = byHarm("judged", Schema.Type.BOOLEAN);
  private static final Schema SCORES = byHarm("scores", Schema.Type.FLOAT);
  private static final Schema STRINGS = Schema.createArray(Schema.create(Schema.Type.STRING));

  private static final Schema OPINION =
      SchemaBuilder.record("opinion")
          .fields()
          .requiredString("moderator")
          .requiredString("stage")
          .requiredString("action")
          .name("labels")
          .type(JUDGED)
          .noDefault()
          .endRecord();

  private static final Schema CORRECTION =
      SchemaBuilder.record("correction")
          .fields()
          .requiredString("moderator")
          .name("labels")
          .type(JUDGED)
          .noDefault()
          .endRecord();

  private static final Schema MODEL =
      SchemaBuilder.record("model")
          .fields()
          .requiredString("name")
          .requiredString("version")
          .requiredString("sha256")
          .endRecord();

  static final Schema RECORD =
      SchemaBuilder.record("dataset")
          .fields()
          .requiredString("id")
          .requiredString("text")
          .requiredString("lang")
          .requiredString("source")
          .name("labels")
          .type(LABELS)
          .noDefault()
          .requiredInt("annotators")
          .requiredString("group")
          .requiredString("platform")
          .optionalString("author")
          .name("targets")
          .type(STRINGS)
          .noDefault()
          .requiredString("action")
          .requiredString("decided_on")
          .name("label_basis")
          .type(BASIS)
          .noDefault()
          .name("opinions")
          .type(Schema.createArray(OPINION))
          .noDefault()
          .name("correction")
          .type(nullable(CORRECTION))
          .noDefault()
          .name("model")
          .type(MODEL)
          .noDefault()
          .name("screened_by")
          .type(nullable(MODEL))
          .noDefault()
          .name("scores")
          .type(SCORES)
          .noDefault()
          .name("flagged")
          .type(STRINGS)
          .noDefault()
          .name("rules")
          .type(STRINGS)
          .noDefault()
          .optionalString("rules_version")
          .requiredString("policy_version")
          .endRecord();

  private RecordSchema() {}

  static GenericRecord of(DatasetRecord row) {
    ExportedVerdict verdict = row.verdict();
    GenericRecord columns = new GenericData.Record(RECORD);
    columns.put("id", row.id());
    columns.put("text", row.text());
    columns.put("lang", row.language());
    columns.put("source", DatasetRecord.SOURCE);
    columns.put("labels", byHarm(LABELS, row.labels(), JudgedLabel::share));
    columns.put("annotators", row.annotators());
    columns.put("group", row.group());
    columns.put("platform", row.platform());
    columns.put("author", row.author());
    columns.put("targets", row.targets());
    columns.put("action", row.action().name());
    columns.put("decided_on", row.decidedOn().toString());
    columns.put("label_basis", byHarm(BASIS, row.labels(), label -> label.basis().label()));
    columns.put("opinions", row.opinions().stream().map(RecordSchema::opinion).toList());
    columns.put("correction", row.correction() == null ? null : correction(row.correction()));
    columns.put("model", model(verdict.model()));
    columns.put("screened_by", verdict.screenedBy() == null ? null : model(verdict.screenedBy()));
    columns.put("scores", byHarm(SCORES, verdict.scores(), Function.identity()));
    columns.put("flagged", verdict.flagged().stream().sorted().map(Harm::label).toList());
    columns.put("rules", verdict.rules());
    columns.put("rules_version", verdict.rulesVersion());
    columns.put("policy_version", verdict.policyVersion());
    return columns;
  }

  private static GenericRecord opinion(ExportedOpinion opinion) {
    GenericRecord columns = new GenericData.Record(OPINION);
    columns.put("moderator", opinion.moderator());
    columns.put("stage", opinion.stage().name());
    columns.put("action", opinion.action().name());
    columns.put("labels", byHarm(JUDGED, opinion.labels(), Function.identity()));
    return columns;
  }

  private static GenericRecord correction(ExportedCorrection correction) {
    GenericRecord columns = new GenericData.Record(CORRECTION);
    columns.put("moderator", correction.moderator());
    columns.put("labels", byHarm(JUDGED, correction.labels(), Function.identity()));
    return columns;
  }

  private static GenericRecord model(ModelRef model) {
    GenericRecord columns = new GenericData.Record(MODEL);
    columns.put("name", model.name());
    columns.put("version", model.version());
    columns.put("sha256", model.sha256());
    return columns;
  }

  private static <V> GenericRecord byHarm(
      Schema schema, Map<Harm, V> values, Function<V, ?> column) {
    GenericRecord columns = new GenericData.Record(schema);
    values.forEach((harm, value) -> columns.put(harm.label(), column.apply(value)));
    return columns;
  }

  private static Schema byHarm(String name, Schema.Type type) {
    FieldAssembler<Schema> fields = SchemaBuilder.record(name).fields();
    for (String label : Harm.labels()) {
      fields = fields.name(label).type(nullable(Schema.create(type))).withDefault(null);
    }
    return fields.endRecord();
  }

  private static Schema nullable(Schema schema) {
    return Schema.createUnion(Schema.create(Schema.Type.NULL), schema);
  }
}
