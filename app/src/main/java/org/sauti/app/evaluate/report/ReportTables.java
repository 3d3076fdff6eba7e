package org.sauti.app.evaluate.report;

import static org.sauti.app.evaluate.report.Cells.TOO_FEW;
import static org.sauti.app.evaluate.report.Cells.count;
import static org.sauti.app.evaluate.report.Cells.fine;
import static org.sauti.app.evaluate.report.Cells.interval;
import static org.sauti.app.evaluate.report.Cells.number;
import static org.sauti.app.evaluate.report.Cells.share;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sauti.app.evaluate.Evaluation;
import org.sauti.app.evaluate.FunctionalityResult;
import org.sauti.app.evaluate.GroupResult;
import org.sauti.app.evaluate.LabelResult;
import org.sauti.classify.measure.IdentityBias;
import org.sauti.classify.measure.IdentityBias.Area;
import org.sauti.classify.measure.Metric;
import org.sauti.classify.measure.Performance;
import org.sauti.models.Harm;

/** What was measured as tables for people, the same in the terminal and on the page. */
final class ReportTables {
  private static final List<String> MEASURES =
      List.of("texts", "positive", "precision", "recall", "macro-F1", "best", "AP", "ECE");

  private ReportTables() {}

  static List<ReportTable> of(Evaluation evaluation) {
    List<ReportTable> tables = new ArrayList<>();
    tables.add(harms(evaluation));
    evaluation
        .groups()
        .forEach(
            (dimension, groups) ->
                tables.add(groups(dimension.label(), groups, evaluation.subject().everyHarm())));
    if (!evaluation.functionalities().isEmpty()) {
      tables.add(functionalities(evaluation.functionalities(), true));
      tables.add(functionalities(evaluation.functionalities(), false));
    }
    evaluation.identities().forEach((harm, found) -> tables.add(identities(harm, found)));
    if (!evaluation.robustness().isEmpty()) {
      tables.add(robustness(evaluation));
    }
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  private static ReportTable harms(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    evaluation.harms().forEach((harm, result) -> rows.add(row(List.of(harm.label()), result)));
    return new ReportTable(
        "All texts",
        "At the shipped thresholds, with 95 % intervals; best: macro-F1 if chosen on these"
            + " texts; AP: average precision.",
        columns("harm"),
        rows);
  }

  private static ReportTable groups(String name, List<GroupResult> groups, boolean everyHarm) {
    List<List<String>> rows = new ArrayList<>();
    for (GroupResult group : groups) {
      group.harms().entrySet().stream()
          .filter(entry -> everyHarm || entry.getKey() == shown(group))
          .forEach(
              entry ->
                  rows.add(row(List.of(group.group(), entry.getKey().label()), entry.getValue())));
    }
    return new ReportTable("By " + name, "", columns(name, "harm"), rows);
  }

  /** Gender abuse, unless only toxicity can be measured. */
  private static Harm shown(GroupResult group) {
    return Stream.of(Harm.GENDER_ABUSE, Harm.TOXIC)
        .filter(harm -> group.harms().containsKey(harm) && group.harms().get(harm).isMeasured())
        .findFirst()
        .orElse(group.harms().keySet().stream().findFirst().orElse(null));
  }

  private static List<String> columns(String... names) {
    return Stream.concat(Stream.of(names), MEASURES.stream()).toList();
  }

  private static List<String> row(List<String> names, LabelResult result) {
    List<String> row = new ArrayList<>(names);
    row.add(count(result.texts()));
    row.add(count(result.positives()));
    if (!result.isMeasured()) {
      row.add(TOO_FEW);
      row.addAll(Collections.nCopies(MEASURES.size() - 3, Cells.NOTHING));
      return row;
    }
    Performance performance = result.performance();
    row.add(interval(performance.metrics().get(Metric.PRECISION)));
    row.add(interval(performance.metrics().get(Metric.RECALL)));
    row.add(interval(performance.metrics().get(Metric.MACRO_F1)));
    row.add(number(performance.best().macroF1()));
    row.add(number(performance.metrics().get(Metric.AVERAGE_PRECISION).value()));
    row.add(fine(performance.reliability().expectedCalibrationError()));
    return row;
  }

  private static ReportTable functionalities(List<FunctionalityResult> results, boolean harms) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (FunctionalityResult result : results) {
      boolean isHarm = Harm.ofLabel(result.functionality()).isPresent();
      if (isHarm == harms && result.positive() == harms) {
        List<String> row =
            rows.computeIfAbsent(
                result.functionality(),
                name ->
                    new ArrayList<>(
                        List.of(name, Cells.NOTHING, Cells.NOTHING, Cells.NOTHING, Cells.NOTHING)));
        int column = result.harm() == Harm.GENDER_ABUSE ? 1 : 3;
        row.set(column, count(result.flagged().whole()));
        row.set(column + 1, share(result.flagged(), Performance.FEWEST));
      }
    }
    return harms
        ? new ReportTable(
            "Recall of each harm",
            "Texts written to show it: flagged as gender abuse, and as the harm itself.",
            List.of("functionality", "texts", "as gender_abuse", "texts", "as the harm"),
            List.copyOf(rows.values()))
        : new ReportTable(
            "Flagged wrongly",
            "What must not be punished and abuse of another kind: the share that is flagged.",
            List.of("functionality", "texts", "as gender_abuse", "texts", "as toxic"),
            List.copyOf(rows.values()));
  }

  private static ReportTable identities(Harm harm, Map<String, IdentityBias> found) {
    List<List<String>> rows = new ArrayList<>();
    found.forEach(
        (group, bias) -> {
          if (!bias.areas().isEmpty()) {
            rows.add(
                List.of(
                    group,
                    count(bias.mentions()),
                    count(bias.positives()),
                    area(bias, Area.SUBGROUP),
                    area(bias, Area.BPSN),
                    area(bias, Area.BNSP)));
          }
        });
    return new ReportTable(
        "Mention of identity, " + harm.label(),
        "ROC AUC; low BPSN: harmless mention looks like abuse; low BNSP: abuse that mentions it is"
            + " missed.",
        List.of("group", "texts", "positive", "subgroup", "BPSN", "BNSP"),
        rows);
  }

  private static String area(IdentityBias bias, Area area) {
    return bias.areas().containsKey(area) ? interval(bias.areas().get(area)) : TOO_FEW;
  }

  private static ReportTable robustness(Evaluation evaluation) {
    return new ReportTable(
        "Disguised gender abuse",
        "Recall at the shipped thresholds, on the abuse that a disguise changes; above 1, the disguise"
            + " itself is flagged.",
        List.of("disguise", "texts", "as it is", "disguised", "recall kept"),
        evaluation.robustness().stream()
            .filter(result -> result.clean().whole() > 0)
            .map(
                result ->
                    List.of(
                        result.attack(),
                        count(result.clean().whole()),
                        share(result.clean(), Performance.FEWEST),
                        share(result.disguised(), Performance.FEWEST),
                        result.clean().whole() < Performance.FEWEST
                            ? Cells.NOTHING
                            : number(result.kept())))
            .toList());
  }
}
