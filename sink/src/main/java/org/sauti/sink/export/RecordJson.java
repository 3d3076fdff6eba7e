package org.sauti.sink.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;

/** A record in the format of the training data, with more members that tell of each label. */
final class RecordJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordJson() {}

  static ObjectNode of(DatasetRecord row) {
    ObjectNode json = NODES.objectNode();
    json.put("id", row.id());
    json.put("text", row.text());
    json.put("lang", row.language());
    json.put("source", DatasetRecord.SOURCE);
    ObjectNode labels = json.putObject("labels");
    sorted(row.labels()).forEach((harm, label) -> putShare(labels, harm.label(), label.share()));
    json.put("annotators", row.annotators());
    json.put("group", row.group());
    json.put("platform", row.platform());
    if (row.author() != null) {
      json.put("author", row.author());
    }
    json.set("targets", strings(row.targets()));
    json.put("action", row.action().name());
    json.put("decided_on", row.decidedOn().toString());
    json.set("label_basis", basis(row));
    json.set("opinions", opinions(row.opinions()));
    if (row.correction() != null) {
      json.set("correction", correction(row.correction()));
    }
    json.set("model", model(row.verdict().model()));
    if (row.verdict().screenedBy() != null) {
      json.set("screened_by", model(row.verdict().screenedBy()));
    }
    json.set("scores", scores(row.verdict().scores()));
    json.set(
        "flagged", strings(row.verdict().flagged().stream().sorted().map(Harm::label).toList()));
    json.set("rules", strings(row.verdict().rules()));
    if (row.verdict().rulesVersion() != null) {
      json.put("rules_version", row.verdict().rulesVersion());
    }
    json.put("policy_version", row.verdict().policyVersion());
    return json;
  }

  static ObjectNode basis(DatasetRecord row) {
    ObjectNode json = NODES.objectNode();
    sorted(row.labels()).forEach((harm, label) -> json.put(harm.label(), label.basis().label()));
    return json;
  }

  static ArrayNode opinions(List<ExportedOpinion> opinions) {
    ArrayNode json = NODES.arrayNode();
    for (ExportedOpinion opinion : opinions) {
      json.addObject()
          .put("moderator", opinion.moderator())
          .put("stage", opinion.stage().name())
          .put("action", opinion.action().name())
          .set("labels", judged(opinion.labels()));
    }
    return json;
  }

  static ObjectNode correction(ExportedCorrection correction) {
    ObjectNode json = NODES.objectNode();
    json.put("moderator", correction.moderator());
    json.set("labels", judged(correction.labels()));
    return json;
  }

  static ArrayNode strings(List<String> texts) {
    ArrayNode json = NODES.arrayNode();
    texts.forEach(json::add);
    return json;
  }

  /** By harm, in the order of {@link Harm}. */
  static <V> Map<Harm, V> sorted(Map<Harm, V> byHarm) {
    return new TreeMap<>(byHarm);
  }

  private static ObjectNode judged(Map<Harm, Boolean> labels) {
    ObjectNode json = NODES.objectNode();
    sorted(labels).forEach((harm, present) -> json.put(harm.label(), present ? 1 : 0));
    return json;
  }

  private static ObjectNode model(ModelRef model) {
    return NODES
        .objectNode()
        .put("name", model.name())
        .put("version", model.version())
        .put("sha256", model.sha256());
  }

  private static ObjectNode scores(Map<Harm, Float> scores) {
    ObjectNode json = NODES.objectNode();
    sorted(scores).forEach((harm, score) -> json.put(harm.label(), score));
    return json;
  }

  /** The training data write whole numbers as such. */
  private static void putShare(ObjectNode json, String name, double share) {
    if (share == Math.rint(share)) {
      json.put(name, (int) share);
    } else {
      json.put(name, share);
    }
  }
}
