package org.sauti.classify.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.sauti.models.zoo.Interval;

/**
 * Whether a model treats texts that mention a group of people as it treats the others (Borkan et
 * al. 2019, "Nuanced metrics for measuring unintended bias with real data for text
 * classification").
 *
 * @param mentions texts that mention the group
 * @param positives of them, texts that have the label
 * @param areas under the ROC curve, with 95 % bootstrap intervals; without those of too few texts
 */
public record IdentityBias(int mentions, int positives, Map<Area, Interval> areas) {
  /** Which texts are compared. */
  public enum Area {
    /** With and without the label among those that mention the group. */
    SUBGROUP,
    /**
     * Background positive, subgroup negative: low when harmless texts that mention the group score
     * like abuse elsewhere, and get flagged wrongly.
     */
    BPSN,
    /**
     * Background negative, subgroup positive: low when abuse that mentions the group scores like
     * harmless texts elsewhere, and is missed.
     */
    BNSP
  }

  public IdentityBias {
    areas = Map.copyOf(areas);
  }

  /**
   * Measures.
   *
   * @param mentioned whether a text mentions the group
   */
  public static IdentityBias of(Scored scored, IntPredicate mentioned) {
    Scored subgroup = scored.where(mentioned);
    Map<Area, Interval> areas = new EnumMap<>(Area.class);
    put(areas, Area.SUBGROUP, subgroup);
    put(areas, Area.BPSN, scored.where(text -> scored.isPositive(text) != mentioned.test(text)));
    put(areas, Area.BNSP, scored.where(text -> scored.isPositive(text) == mentioned.test(text)));
    return new IdentityBias(subgroup.size(), subgroup.positives(), areas);
  }

  private static void put(Map<Area, Interval> areas, Area area, Scored scored) {
    if (Performance.isMeasurable(scored)) {
      Ranking ranking = Ranking.of(scored);
      areas.putAll(Bootstrap.intervals(scored.size(), Map.of(area, ranking::rocAuc)));
    }
  }
}
