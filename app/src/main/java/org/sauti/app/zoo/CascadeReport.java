package org.sauti.app.zoo;

import java.util.List;
import java.util.Set;

/**
 * What a cascade is worth.
 *
 * @param texts labelled texts that both models could judge
 * @param positives of them, those with gender_abuse
 * @param eligible of them, those in languages in which the careful model was measured
 * @param languages in which it was
 * @param rows the fast model, the cascade for each cost, the careful model
 */
public record CascadeReport(
    int texts, int positives, int eligible, Set<String> languages, List<CascadeRow> rows) {
  public CascadeReport {
    languages = Set.copyOf(languages);
    rows = List.copyOf(rows);
  }
}
