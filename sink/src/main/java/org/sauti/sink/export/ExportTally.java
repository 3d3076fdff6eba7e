package org.sauti.sink.export;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sauti.models.DecisionStage;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.ModerationAction;
import org.sauti.models.zoo.Interval;
import org.sauti.sink.agreement.KrippendorffAlpha;
import org.sauti.sink.agreement.RatedUnits;
import org.sauti.sink.export.mask.PersonalData;

/** Counts what goes into a dataset, for its card. Grows with languages and people, not items. */
final class ExportTally {
  private static final double MAJORITY = 0.5;

  private final Map<String, Long> languages = new TreeMap<>();
  private final Map<Cell, long[]> labels = new TreeMap<>();
  private final Map<String, Long> actions = new TreeMap<>();
  private final Set<String> moderators = new HashSet<>();
  private final Map<Cell, RatedUnits> agreement = new TreeMap<>();
  private final Map<Cell, long[]> precision = new TreeMap<>();
  private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
  private final Map<PersonalData, Long> masked = new EnumMap<>(PersonalData.class);
  private final Map<String, Long> models = new TreeMap<>();
  private final Map<String, Long> rules = new TreeMap<>();
  private final Map<String, Long> policies = new TreeMap<>();
  private long items;
  private long secondOpinions;
  private long finalDecisions;
  private long corrections;

  /**
   * What is counted apart.
   *
   * @param harm null for the action, which comes first
   * @param language null for all, which come first
   * @param model null where models are not told apart
   */
  private record Cell(Harm harm, String language, String model) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::harm, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Cell::language, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Cell::model, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  void leftOut(LeftOut reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  void masked(Map<PersonalData, Integer> found) {
    found.forEach((kind, count) -> masked.merge(kind, (long) count, Long::sum));
  }

  void add(DatasetRecord row) {
    items++;
    count(languages, row.language());
    count(actions, row.action().name());
    count(models, nameOf(row.verdict().model()));
    if (row.verdict().rulesVersion() != null) {
      count(rules, row.verdict().rulesVersion());
    }
    count(policies, row.verdict().policyVersion());
    row.opinions().forEach(opinion -> moderators.add(opinion.moderator()));
    if (row.correction() != null) {
      corrections++;
      moderators.add(row.correction().moderator());
    }
    if (row.opinions().stream().anyMatch(o -> o.stage() == DecisionStage.FINAL)) {
      finalDecisions++;
    }
    addLabels(row);
    addAgreement(row);
  }

  private void addLabels(DatasetRecord row) {
    row.labels()
        .forEach(
            (harm, label) -> {
              long[] counts =
                  labels.computeIfAbsent(
                      new Cell(harm, row.language(), null), first -> new long[3]);
              counts[label.share() == 1 ? 0 : label.share() == 0 ? 1 : 2]++;
              if (row.verdict().flagged().contains(harm)) {
                Cell cell = new Cell(harm, row.language(), nameOf(row.verdict().model()));
                long[] flags = precision.computeIfAbsent(cell, first -> new long[2]);
                flags[label.share() >= MAJORITY ? 0 : 1]++;
              }
            });
  }

  private void addAgreement(DatasetRecord row) {
    List<ExportedOpinion> independent =
        row.opinions().stream().filter(o -> LabelRules.isIndependent(o.stage())).toList();
    if (independent.size() < 2) {
      return;
    }
    secondOpinions++;
    int[] chosen = new int[ModerationAction.values().length];
    independent.forEach(opinion -> chosen[opinion.action().ordinal()]++);
    rated(null, row.language(), chosen);
    for (Harm harm : Harm.values()) {
      int[] noAndYes = new int[2];
      for (ExportedOpinion opinion : independent) {
        Boolean present = opinion.labels().get(harm);
        if (present != null) {
          noAndYes[present ? 1 : 0]++;
        }
      }
      if (Arrays.stream(noAndYes).sum() >= 2) {
        rated(harm, row.language(), noAndYes);
      }
    }
  }

  private void rated(Harm harm, String language, int[] counts) {
    for (String where : Arrays.asList(null, language)) {
      agreement
          .computeIfAbsent(new Cell(harm, where, null), first -> new RatedUnits(counts.length))
          .add(counts);
    }
  }

  /** The card of what was counted. */
  DatasetCard card(Instant createdAt, ExportPeriod period, ExportFormat format) {
    return new DatasetCard(
        createdAt,
        period,
        format,
        items,
        languages,
        labels.entrySet().stream().map(cell -> labelCount(cell.getKey(), cell.getValue())).toList(),
        actions,
        moderators.size(),
        secondOpinions,
        finalDecisions,
        corrections,
        agreement.entrySet().stream()
            .map(
                cell ->
                    new DatasetCard.Agreement(
                        cell.getKey().harm(),
                        cell.getKey().language(),
                        KrippendorffAlpha.of(cell.getValue())))
            .toList(),
        precision.entrySet().stream()
            .map(cell -> precision(cell.getKey(), cell.getValue()))
            .toList(),
        Arrays.stream(LeftOut.values())
            .collect(
                Collectors.toMap(
                    LeftOut::label,
                    reason -> leftOut.getOrDefault(reason, 0L),
                    Long::sum,
                    TreeMap::new)),
        Arrays.stream(PersonalData.values())
            .collect(
                Collectors.toMap(
                    PersonalData::label,
                    kind -> masked.getOrDefault(kind, 0L),
                    Long::sum,
                    TreeMap::new)),
        models,
        rules,
        policies);
  }

  private static DatasetCard.LabelCount labelCount(Cell cell, long[] counts) {
    return new DatasetCard.LabelCount(
        cell.harm(), cell.language(), counts[0], counts[1], counts[2]);
  }

  private static DatasetCard.Precision precision(Cell cell, long[] flags) {
    return new DatasetCard.Precision(
        cell.harm(),
        cell.language(),
        cell.model(),
        flags[0],
        flags[1],
        Interval.ofShare(flags[0], flags[0] + flags[1]));
  }

  private static void count(Map<String, Long> counts, String name) {
    counts.merge(name, 1L, Long::sum);
  }

  private static String nameOf(ModelRef model) {
    return model.name() + " " + model.version();
  }
}
