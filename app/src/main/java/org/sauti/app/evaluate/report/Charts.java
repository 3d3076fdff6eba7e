package org.sauti.app.evaluate.report;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.sauti.app.evaluate.AttackResult;
import org.sauti.app.evaluate.GroupResult;
import org.sauti.app.evaluate.LabelResult;
import org.sauti.classify.measure.IdentityBias;
import org.sauti.classify.measure.IdentityBias.Area;
import org.sauti.classify.measure.Metric;
import org.sauti.classify.measure.OperatingPoint;
import org.sauti.classify.measure.Performance;
import org.sauti.classify.measure.Reliability;
import org.sauti.models.Harm;

/** The plots of the report, each as SVG; empty text where there is nothing to plot. */
final class Charts {
  private static final int WIDTH = 620;
  private static final int HEIGHT = 420;
  private static final int BARS_ROOM = 140;

  private Charts() {}

  /** What was said against what is so, with the diagonal of perfect calibration. */
  static String reliability(Map<Harm, LabelResult> harms) {
    List<Harm> measured =
        Stream.of(Harm.GENDER_ABUSE, Harm.TOXIC)
            .filter(harm -> harms.containsKey(harm) && harms.get(harm).isMeasured())
            .toList();
    if (measured.isEmpty()) {
      return "";
    }
    XYChart chart = unitSquare("mean probability", "share with the label");
    for (Harm harm : measured) {
      List<Reliability.Bin> bins = harms.get(harm).performance().reliability().bins();
      chart
          .addSeries(
              harm.label(),
              bins.stream().mapToDouble(Reliability.Bin::meanProbability).toArray(),
              bins.stream().mapToDouble(Reliability.Bin::positiveShare).toArray())
          .setMarker(SeriesMarkers.CIRCLE);
    }
    XYSeries diagonal = chart.addSeries("perfect", new double[] {0, 1}, new double[] {0, 1});
    diagonal.setMarker(SeriesMarkers.NONE);
    diagonal.setLineColor(Svg.INK);
    diagonal.setLineStyle(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4}, 0));
    return Svg.of(chart, "reliability");
  }

  /** Precision against recall, over all thresholds, by harm. */
  static String precisionRecall(Map<Harm, LabelResult> harms) {
    if (harms.values().stream().noneMatch(LabelResult::isMeasured)) {
      return "";
    }
    XYChart chart = unitSquare("recall", "precision");
    harms.forEach(
        (harm, result) -> {
          if (!result.curve().isEmpty()) {
            chart
                .addSeries(
                    harm.label(),
                    result.curve().stream().mapToDouble(OperatingPoint::recall).toArray(),
                    result.curve().stream().mapToDouble(OperatingPoint::precision).toArray())
                .setMarker(SeriesMarkers.NONE);
          }
        });
    return Svg.of(chart, "precision-recall");
  }

  /** Macro-F1 and average precision of gender abuse in each group that could be measured. */
  static String groups(String name, List<GroupResult> groups) {
    List<String> names = new ArrayList<>();
    List<Double> macroF1 = new ArrayList<>();
    List<Double> averagePrecision = new ArrayList<>();
    for (GroupResult group : groups) {
      LabelResult result = group.harms().get(Harm.GENDER_ABUSE);
      if (result != null && result.isMeasured()) {
        names.add(group.group());
        macroF1.add(result.performance().metrics().get(Metric.MACRO_F1).value());
        averagePrecision.add(result.performance().metrics().get(Metric.AVERAGE_PRECISION).value());
      }
    }
    return bars("by-" + name, names, "macro-F1", macroF1, "average precision", averagePrecision);
  }

  /** How gender abuse and harmless texts that mention a group are told apart from the others. */
  static String identities(Map<String, IdentityBias> found) {
    List<String> names = new ArrayList<>();
    List<Double> bpsn = new ArrayList<>();
    List<Double> bnsp = new ArrayList<>();
    found.forEach(
        (group, bias) -> {
          if (bias.areas().keySet().containsAll(List.of(Area.BPSN, Area.BNSP))) {
            names.add(group);
            bpsn.add(bias.areas().get(Area.BPSN).value());
            bnsp.add(bias.areas().get(Area.BNSP).value());
          }
        });
    return bars("identities", names, "BPSN AUC", bpsn, "BNSP AUC", bnsp);
  }

  /** Recall of disguised abuse beside that of the same texts as they are. */
  static String robustness(List<AttackResult> attacks) {
    List<AttackResult> measured =
        attacks.stream().filter(attack -> attack.clean().whole() >= Performance.FEWEST).toList();
    return bars(
        "robustness",
        measured.stream().map(AttackResult::attack).toList(),
        "as it is",
        measured.stream().map(attack -> attack.clean().value()).toList(),
        "disguised",
        measured.stream().map(attack -> attack.disguised().value()).toList());
  }

  private static XYChart unitSquare(String across, String up) {
    XYChart chart =
        new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(across).yAxisTitle(up).build();
    Svg.style(chart.getStyler());
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
    return chart;
  }

  private static String bars(
      String id,
      List<String> names,
      String first,
      List<Double> firsts,
      String second,
      List<Double> seconds) {
    if (names.isEmpty()) {
      return "";
    }
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder().width(WIDTH).height(BARS_ROOM + 26 * names.size()).build();
    Svg.style(chart.getStyler());
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setLegendPosition(LegendPosition.OutsideS);
    // Otherwise only some of the bars get a name; of the categories, not of the axis across.
    chart.getStyler().setXAxisMaxLabelCount(Math.max(2, names.size()));
    chart.addSeries(first, firsts, names);
    chart.addSeries(second, seconds, names);
    return Svg.of(chart, id);
  }
}
