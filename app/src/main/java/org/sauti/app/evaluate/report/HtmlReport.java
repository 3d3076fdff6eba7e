package org.sauti.app.evaluate.report;

import static org.apache.commons.text.StringEscapeUtils.escapeHtml4;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.sauti.app.evaluate.Evaluation;
import org.sauti.models.Harm;

/** The report as one page that needs nothing from elsewhere. */
public final class HtmlReport {
  private static final String STYLE = "report.css";

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @throws ChartsUnavailableException when this Java has no fonts to draw charts with
   */
  public static void write(Evaluation evaluation, Writer output) throws IOException {
    output.write(page(evaluation));
  }

  private static String page(Evaluation evaluation) {
    Evaluation.Subject subject = evaluation.subject();
    StringBuilder page = new StringBuilder(1 << 18);
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escapeHtml4(subject.model().name() + " " + subject.model().version()))
        .append(": how well it finds abuse</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<main>\n");
    header(page, subject);
    figures(page, evaluation);
    for (ReportTable table : ReportTables.of(evaluation)) {
      table(page, table);
    }
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void header(StringBuilder page, Evaluation.Subject subject) {
    page.append("<h1>How well ")
        .append(escapeHtml4(subject.model().name() + " " + subject.model().version()))
        .append(" finds gender-based abuse</h1>\n<p>")
        .append(
            String.format(
                Locale.ROOT,
                "%,d labelled texts, split %s, languages %s, %s. Model %s.",
                subject.texts(),
                subject.split().label(),
                subject.languagesDetected() ? "detected" : "as declared",
                subject.measuredAt().truncatedTo(ChronoUnit.SECONDS),
                subject.model().sha256()))
        .append("</p>\n");
    if (subject.unscored() > 0) {
      page.append(
          String.format(
              Locale.ROOT, "<p>%,d texts could not be scored.</p>%n", subject.unscored()));
    }
    page.append("<details><summary>Files</summary><ul>\n");
    subject.files().forEach(f -> page.append("<li>").append(escapeHtml4(f)).append("</li>\n"));
    page.append("</ul></details>\n");
  }

  private static void figures(StringBuilder page, Evaluation evaluation) {
    try {
      figure(
          page,
          "Calibration",
          "On the diagonal, a probability means what it says. Bins of as many texts each.",
          Charts.reliability(evaluation.harms()));
      figure(
          page,
          "Precision and recall",
          "Over all thresholds, by harm.",
          Charts.precisionRecall(evaluation.harms()));
      evaluation
          .groups()
          .forEach(
              (dimension, groups) ->
                  figure(
                      page,
                      "Gender abuse by " + dimension.label(),
                      "Macro-F1 at the shipped threshold and average precision.",
                      Charts.groups(dimension.label(), groups)));
      figure(
          page,
          "Mention of identity",
          "Low BPSN: harmless mention looks like abuse. Low BNSP: abuse that mentions it is missed.",
          Charts.identities(evaluation.identities().getOrDefault(Harm.GENDER_ABUSE, Map.of())));
      figure(
          page,
          "Disguised gender abuse",
          "Recall on the same texts, as they are and disguised.",
          Charts.robustness(evaluation.robustness()));
    } catch (LinkageError | InternalError e) {
      throw new ChartsUnavailableException(e);
    }
  }

  private static void figure(StringBuilder page, String title, String caption, String svg) {
    if (!svg.isEmpty()) {
      page.append("<figure role=\"img\" aria-label=\"")
          .append(title)
          .append("; the numbers are in the tables\">\n<figcaption><strong>")
          .append(title)
          .append("</strong> ")
          .append(caption)
          .append("</figcaption>\n")
          .append(svg)
          .append("</figure>\n");
    }
  }

  private static void table(StringBuilder page, ReportTable table) {
    page.append("<section>\n<h2>").append(escapeHtml4(table.title())).append("</h2>\n");
    if (!table.note().isEmpty()) {
      page.append("<p>").append(escapeHtml4(table.note())).append("</p>\n");
    }
    page.append("<div class=\"scroll\"><table>\n<thead><tr>");
    table.columns().forEach(c -> page.append("<th>").append(escapeHtml4(c)).append("</th>"));
    page.append("</tr></thead>\n<tbody>\n");
    for (var row : table.rows()) {
      page.append("<tr>");
      row.forEach(cell -> page.append("<td>").append(escapeHtml4(cell)).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</tbody></table></div>\n</section>\n");
  }

  private static String style() {
    try (InputStream stream = HtmlReport.class.getResourceAsStream(STYLE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + STYLE, e);
    }
  }
}
