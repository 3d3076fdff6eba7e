package org.sauti.classify.measure;

import java.util.Locale;

/** What is measured of a label, with an interval. */
public enum Metric {
  /** Share of the flagged that have the label, at the shipped thresholds. */
  PRECISION,
  /** Share of those with the label that are flagged, at the shipped thresholds. */
  RECALL,
  /** Share of those without the label that are flagged, at the shipped thresholds. */
  FALSE_POSITIVE_RATE,
  /** Harmonic mean of precision and recall, at the shipped thresholds. */
  F1,
  /** Mean of the F1 of both classes, at the shipped thresholds. */
  MACRO_F1,
  /** Area under the curve of precision and recall, of all thresholds. */
  AVERAGE_PRECISION,
  /** Area under the ROC curve, of all thresholds. */
  ROC_AUC;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The metric's name in output, e.g. {@code macro_f1}. */
  public String label() {
    return label;
  }
}
