package org.sauti.app.evaluate;

import java.util.List;
import org.sauti.classify.measure.OperatingPoint;
import org.sauti.classify.measure.Performance;

/**
 * How well a model does on one label of some texts.
 *
 * @param texts of which the label is known
 * @param positives of them, texts that have it
 * @param unmeasured of them, texts in a language for which the manifest has no measurement
 * @param performance null when there are too few texts of one class to tell
 * @param curve of precision and recall; empty when there are too few texts
 */
public record LabelResult(
    int texts, int positives, int unmeasured, Performance performance, List<OperatingPoint> curve) {
  public LabelResult {
    curve = List.copyOf(curve);
  }

  /** Whether there were texts enough. */
  public boolean isMeasured() {
    return performance != null;
  }
}
