package org.sauti.sink.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sauti.models.Harm;
import org.sauti.models.zoo.Interval;
import org.sauti.sink.agreement.KrippendorffAlpha;

/**
 * What is in a dataset. Maps are sorted by their keys.
 *
 * @param createdAt when it was made
 * @param period when what is in it was decided
 * @param format how the dataset is written; null for a preview
 * @param items how many texts it has
 * @param languages texts by BCP 47 tag
 * @param labels labels by harm and language
 * @param actions texts by what was decided
 * @param moderators how many people gave an opinion or corrected a label
 * @param secondOpinions texts that two people judged independently
 * @param finalDecisions texts on which somebody with more say decided
 * @param corrections texts whose labels were corrected after the decision
 * @param agreement how far independent opinions agree
 * @param precision how often the model's own flags were confirmed
 * @param leftOut items of the period that are not in it, by reason
 * @param masked how much personal data was masked, by kind
 * @param models texts by name and version of the model
 * @param rules texts by version of the rules
 * @param policies texts by version of the policy
 */
public record DatasetCard(
    Instant createdAt,
    ExportPeriod period,
    ExportFormat format,
    long items,
    Map<String, Long> languages,
    List<LabelCount> labels,
    Map<String, Long> actions,
    int moderators,
    long secondOpinions,
    long finalDecisions,
    long corrections,
    List<Agreement> agreement,
    List<Precision> precision,
    Map<String, Long> leftOut,
    Map<String, Long> masked,
    Map<String, Long> models,
    Map<String, Long> rules,
    Map<String, Long> policies) {
  public DatasetCard {
    labels = List.copyOf(labels);
    agreement = List.copyOf(agreement);
    precision = List.copyOf(precision);
  }

  /**
   * How often a harm was judged in a language.
   *
   * @param harm the harm
   * @param language BCP 47 tag
   * @param present texts that have it, without dispute
   * @param absent texts that do not have it, without dispute
   * @param disputed texts on which opinions differ and nobody had a last word
   */
  public record LabelCount(Harm harm, String language, long present, long absent, long disputed) {}

  /**
   * How far first and second opinions agree.
   *
   * @param harm the harm; null for the action
   * @param language BCP 47 tag; null for all languages
   * @param alpha over the texts that two people judged
   */
  public record Agreement(Harm harm, String language, KrippendorffAlpha alpha) {}

  /**
   * What became of the model's flags. Only what the pipeline showed to moderators is in it.
   *
   * @param harm the harm
   * @param language BCP 47 tag
   * @param model name and version
   * @param confirmed flagged texts whose label is at least one half
   * @param refuted flagged texts whose label is less
   * @param share of the flags that were confirmed, with its interval
   */
  public record Precision(
      Harm harm, String language, String model, long confirmed, long refuted, Interval share) {}
}
