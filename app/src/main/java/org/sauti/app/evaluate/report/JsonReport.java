package org.sauti.app.evaluate.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.sauti.app.evaluate.Evaluation;
import org.sauti.app.evaluate.GroupResult;
import org.sauti.app.evaluate.LabelResult;
import org.sauti.classify.measure.Confusion;
import org.sauti.classify.measure.IdentityBias;
import org.sauti.classify.measure.Performance;
import org.sauti.classify.measure.Share;
import org.sauti.models.Harm;
import org.sauti.models.zoo.Interval;

/**
 * The report for machines. An interval is {@code [value, low, high]}, as in a model's manifest; a
 * label with too few texts has counts only; what nothing can be said of is missing.
 */
public final class JsonReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final double DIGITS = 1e4;

  private JsonReport() {}

  /** Writes it, indented. */
  public static void write(Evaluation evaluation, Writer output) throws IOException {
    JSON.writerWithDefaultPrettyPrinter().writeValue(output, tree(evaluation));
  }

  static ObjectNode tree(Evaluation evaluation) {
    ObjectNode report = NODES.objectNode();
    subject(report, evaluation.subject());
    report.set("harms", harms(evaluation.harms()));
    ObjectNode groups = report.putObject("by");
    evaluation
        .groups()
        .forEach(
            (dimension, found) -> {
              ObjectNode dimensionNode = groups.putObject(dimension.label());
              found.forEach(group -> dimensionNode.set(group.group(), group(group)));
            });
    functionalities(report, evaluation);
    ObjectNode identities = report.putObject("identities");
    evaluation
        .identities()
        .forEach((harm, found) -> identities.set(harm.label(), identities(found)));
    robustness(report, evaluation);
    return report;
  }

  private static void subject(ObjectNode report, Evaluation.Subject subject) {
    report
        .putObject("model")
        .put("name", subject.model().name())
        .put("version", subject.model().version())
        .put("sha256", subject.model().sha256());
    report.put("measuredAt", subject.measuredAt().toString());
    subject.files().forEach(report.putArray("files")::add);
    report
        .put("split", subject.split().label())
        .put("languagesDetected", subject.languagesDetected())
        .put("texts", subject.texts())
        .put("unscored", subject.unscored());
  }

  private static ObjectNode group(GroupResult group) {
    ObjectNode node = NODES.objectNode().put("texts", group.texts());
    node.set("harms", harms(group.harms()));
    return node;
  }

  private static ObjectNode harms(Map<Harm, LabelResult> harms) {
    ObjectNode node = NODES.objectNode();
    harms.forEach((harm, result) -> node.set(harm.label(), label(result)));
    return node;
  }

  private static ObjectNode label(LabelResult result) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("texts", result.texts())
            .put("positives", result.positives())
            .put("unmeasured", result.unmeasured());
    if (!result.isMeasured()) {
      return node.put("tooFew", true);
    }
    Performance performance = result.performance();
    Confusion confusion = performance.confusion();
    node.putObject("confusion")
        .put("truePositives", confusion.truePositives())
        .put("falsePositives", confusion.falsePositives())
        .put("falseNegatives", confusion.falseNegatives())
        .put("trueNegatives", confusion.trueNegatives());
    performance.metrics().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(metric -> node.set(metric.getKey().label(), interval(metric.getValue())));
    node.putObject("best_macro_f1")
        .put("value", rounded(performance.best().macroF1()))
        .put("threshold", performance.best().threshold());
    node.put("ece", rounded(performance.reliability().expectedCalibrationError()));
    ArrayNode bins = node.putArray("reliability");
    performance
        .reliability()
        .bins()
        .forEach(
            bin ->
                bins.addObject()
                    .put("texts", bin.texts())
                    .put("probability", rounded(bin.meanProbability()))
                    .put("positive", rounded(bin.positiveShare())));
    return node;
  }

  private static void functionalities(ObjectNode report, Evaluation evaluation) {
    ArrayNode results = report.putArray("functionalities");
    evaluation
        .functionalities()
        .forEach(
            result ->
                withShare(
                    results
                        .addObject()
                        .put("functionality", result.functionality())
                        .put("harm", result.harm().label())
                        .put("measure", result.positive() ? "recall" : "false_positive_rate"),
                    "flagged",
                    result.flagged()));
  }

  private static ObjectNode identities(Map<String, IdentityBias> found) {
    ObjectNode node = NODES.objectNode();
    found.forEach(
        (group, bias) -> {
          ObjectNode groupNode =
              node.putObject(group)
                  .put("texts", bias.mentions())
                  .put("positives", bias.positives());
          bias.areas()
              .forEach(
                  (area, auc) ->
                      groupNode.set(area.name().toLowerCase(Locale.ROOT) + "_auc", interval(auc)));
        });
    return node;
  }

  private static void robustness(ObjectNode report, Evaluation evaluation) {
    ArrayNode attacks = report.putArray("robustness");
    evaluation
        .robustness()
        .forEach(
            result -> {
              ObjectNode node = attacks.addObject().put("attack", result.attack());
              withShare(node, "clean", result.clean());
              withShare(node, "disguised", result.disguised());
              if (Double.isFinite(result.kept())) {
                node.put("kept", rounded(result.kept()));
              }
            });
  }

  private static void withShare(ObjectNode node, String name, Share share) {
    node.put("texts", share.whole());
    if (share.whole() > 0) {
      node.set(name, interval(share.interval()));
    }
  }

  private static ArrayNode interval(Interval interval) {
    return NODES
        .arrayNode()
        .add(rounded(interval.value()))
        .add(rounded(interval.low()))
        .add(rounded(interval.high()));
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
