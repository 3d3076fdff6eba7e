package org.sauti.classify.calibrate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.sauti.models.Harm;

/**
 * Texts whose label for one harm is known. The arrays are as long as there are texts, and nobody
 * changes them.
 *
 * @param logits what the model said
 * @param positive whether the text has the harm
 * @param stratum number of the text's source and language, from 0
 * @param fold in which the text is judged, from 0 to {@link #FOLDS}
 * @param weights how much the text counts, in (0, 1]
 */
record CalibrationSample(
    double[] logits, boolean[] positive, int[] stratum, int[] fold, double[] weights) {
  static final int FOLDS = 5;
  private static final double HEAVIEST_STRATUM = 100;

  /** A sample whose weights are those of its own strata. */
  private static CalibrationSample of(
      double[] logits, boolean[] positive, int[] stratum, int[] fold) {
    int[] sizes = new int[Arrays.stream(stratum).max().orElse(-1) + 1];
    Arrays.stream(stratum).forEach(number -> sizes[number]++);
    double[] weights =
        Arrays.stream(stratum)
            .mapToDouble(number -> Math.min(1, HEAVIEST_STRATUM / sizes[number]))
            .toArray();
    return new CalibrationSample(logits, positive, stratum, fold, weights);
  }

  /** All of these texts, which must have a logit and a label for the harm. */
  static CalibrationSample of(List<CalibrationText> texts, Harm harm) {
    double[] logits = texts.stream().mapToDouble(text -> text.logits().get(harm)).toArray();
    boolean[] positive = new boolean[logits.length];
    int[] stratum = new int[logits.length];
    int[] fold = new int[logits.length];
    Map<String, Integer> strata = new HashMap<>();
    for (int index = 0; index < logits.length; index++) {
      CalibrationText text = texts.get(index);
      positive[index] = text.labels().get(harm);
      String name = text.source() + " " + text.language();
      stratum[index] = strata.computeIfAbsent(name, absent -> strata.size());
      fold[index] = foldOf(text.group());
    }
    return of(logits, positive, stratum, fold);
  }

  int size() {
    return logits.length;
  }

  int positives() {
    return (int) IntStream.range(0, size()).filter(text -> positive[text]).count();
  }

  /** These texts alone, with weights of their own. */
  CalibrationSample where(IntPredicate wanted) {
    int[] kept = IntStream.range(0, size()).filter(wanted).toArray();
    boolean[] keptPositive = new boolean[kept.length];
    for (int index = 0; index < kept.length; index++) {
      keptPositive[index] = positive[kept[index]];
    }
    return of(
        Arrays.stream(kept).mapToDouble(text -> logits[text]).toArray(),
        keptPositive,
        Arrays.stream(kept).map(text -> stratum[text]).toArray(),
        Arrays.stream(kept).map(text -> fold[text]).toArray());
  }

  private static int foldOf(String group) {
    CRC32 crc = new CRC32();
    crc.update(group.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % FOLDS);
  }
}
