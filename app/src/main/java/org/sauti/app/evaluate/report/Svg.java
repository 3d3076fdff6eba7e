package org.sauti.app.evaluate.report;

import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * A chart as SVG that stands in a page and takes its colours: what is drawn in {@link #INK} gets
 * the colour of the page's text, in {@link #GRID} that of its lines.
 */
final class Svg {
  /** Stands for the page's text colour; nobody would choose it. */
  static final Color INK = new Color(1, 2, 3);

  /** Stands for the page's line colour. */
  static final Color GRID = new Color(4, 5, 6);

  private static final Color NOTHING = new Color(0, 0, 0, 0);
  private static final Pattern LONG_FRACTION = Pattern.compile("(\\.\\d{2})\\d+");
  private static final Pattern CLIP = Pattern.compile("clip(\\d+)");
  // Distinct for most who see colours differently, and readable on white and on black.
  private static final Color[] SERIES = {
    new Color(0x3B82C4), new Color(0xE0812B), new Color(0x2F9E6E), new Color(0xC95A9C),
    new Color(0x8A6FD1), new Color(0xB8860B), new Color(0x1FA3B5), new Color(0xD0504B),
    new Color(0x7A8794), new Color(0x6B8E23)
  };

  private Svg() {}

  /** Sets the looks that all charts share. */
  static void style(AxesChartStyler styler) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    styler
        .setAxisTickLabelsColor(INK)
        .setAxisTickLabelsFont(font)
        .setAxisTitleFont(font)
        .setAxisTickMarksColor(GRID)
        .setPlotGridLinesColor(GRID)
        .setXAxisDecimalPattern("0.0#")
        .setYAxisDecimalPattern("0.0#");
    styler
        .setChartFontColor(INK)
        .setChartBackgroundColor(NOTHING)
        .setPlotBackgroundColor(NOTHING)
        .setPlotBorderVisible(false)
        .setLegendBackgroundColor(NOTHING)
        .setLegendBorderColor(NOTHING)
        .setLegendFont(font)
        .setLegendPosition(LegendPosition.OutsideE)
        .setSeriesColors(SERIES)
        .setMarkerSize(5)
        .setLocale(Locale.ROOT);
  }

  /**
   * Draws a chart.
   *
   * @param id tells its parts from those of other charts on the page
   */
  static String of(Chart<?, ?> chart, String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    String document = bytes.toString(StandardCharsets.UTF_8);
    String svg = document.substring(document.indexOf("<svg"));
    svg = LONG_FRACTION.matcher(svg).replaceAll("$1");
    svg = CLIP.matcher(svg).replaceAll(id + "-clip$1");
    return svg.replace(rgb(INK), "currentColor").replace(rgb(GRID), "var(--line)");
  }

  private static String rgb(Color color) {
    return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
  }
}
