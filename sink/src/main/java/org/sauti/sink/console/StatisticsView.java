package org.sauti.sink.console;

import java.util.List;
import org.sauti.models.Harm;
import org.sauti.sink.queue.Statistics;

/**
 * What happened in the queues, and what the models' cards promise beside it.
 *
 * <p>All but the precision is as {@link Statistics} has it.
 */
record StatisticsView(
    List<Statistics.Arrived> arrived,
    List<Statistics.Decided> decided,
    Statistics.Ageing ageing,
    List<Statistics.Agreement> agreement,
    List<Statistics.Overturned> overturned,
    List<PrecisionView> precision,
    List<Statistics.Drift> drift,
    List<Statistics.KnownAnswers> golden) {

  /**
   * What became of a model's findings.
   *
   * @param harm that was found
   * @param language BCP 47 tag
   * @param model name and version
   * @param confirmed findings that moderators confirmed
   * @param refuted findings that they did not
   * @param card what was measured before, null when nothing was
   */
  record PrecisionView(
      Harm harm,
      String language,
      String model,
      long confirmed,
      long refuted,
      MeasuredPrecision.Precision card) {}

  static StatisticsView of(Statistics statistics, MeasuredPrecision card) {
    return new StatisticsView(
        statistics.arrived(),
        statistics.decided(),
        statistics.ageing(),
        statistics.agreement(),
        statistics.overturned(),
        statistics.precision().stream()
            .map(
                row ->
                    new PrecisionView(
                        row.harm(),
                        row.language(),
                        row.model(),
                        row.confirmed(),
                        row.refuted(),
                        card.of(row.model(), row.language(), row.harm()).orElse(null)))
            .toList(),
        statistics.drift(),
        statistics.golden());
  }
}
