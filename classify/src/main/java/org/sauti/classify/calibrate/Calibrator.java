package org.sauti.classify.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.models.Harm;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.ModelManifest;

/** Makes a manifest's calibration of labelled texts; the package tells by which rules. */
public final class Calibrator {
  /** With fewer known texts there is no calibration. */
  public static final int FEWEST_TEXTS = 200;

  /** With fewer texts that have the harm, or that do not, there is no calibration. */
  public static final int FEWEST_OF_A_CLASS = 30;

  // A moderator's time is short: at least this share of what is flagged should be right. The
  // overall labels decide how much is flagged at all.
  private static final double PRECISION_FLOOR_OVERALL = 0.6;
  private static final double PRECISION_FLOOR_HARM = 0.5;

  // A slope must stay positive when it is rounded.
  private static final double SMALLEST_SLOPE = 1e-6;

  private Calibrator() {}

  /**
   * Calibrates and measures.
   *
   * @param texts labelled, and read by the model
   * @param harms that the model tells of
   * @param progress takes how many pairs of language and harm were looked at so far
   * @return by language, {@code *} for all of them together, and harm; without those that have too
   *     few texts
   */
  public static Map<String, Map<Harm, LabelCalibration>> calibrate(
      List<CalibrationText> texts, Set<Harm> harms, LongConsumer progress) {
    Map<String, Map<Harm, LabelCalibration>> calibrations = new TreeMap<>();
    long done = 0;
    for (String language : languages(texts)) {
      for (Harm harm : harms) {
        CalibrationSample sample = sample(texts, language, harm);
        if (isEnough(sample)) {
          calibrations
              .computeIfAbsent(language, absent -> new EnumMap<>(Harm.class))
              .put(harm, calibration(sample, harm));
        }
        done++;
        progress.accept(done);
      }
    }
    return calibrations;
  }

  /** How many pairs of language and harm {@link #calibrate} looks at. */
  public static long pairs(List<CalibrationText> texts, Set<Harm> harms) {
    return (long) languages(texts).size() * harms.size();
  }

  /**
   * The harms for which texts that have it get lower logits than texts that do not: most likely an
   * output was taken for its opposite.
   */
  public static Set<Harm> upsideDown(List<CalibrationText> texts, Set<Harm> harms) {
    Set<Harm> found = new TreeSet<>();
    for (Harm harm : harms) {
      CalibrationSample sample = sample(texts, ModelManifest.ANY_LANGUAGE, harm);
      if (isEnough(sample) && meanLogit(sample, true) < meanLogit(sample, false)) {
        found.add(harm);
      }
    }
    return found;
  }

  static LabelCalibration calibration(CalibrationSample sample, Harm harm) {
    double floor = harm.isOverall() ? PRECISION_FLOOR_OVERALL : PRECISION_FLOOR_HARM;
    FittedCalibration fitted = FittedCalibration.of(sample, floor);
    return new LabelCalibration(
        Math.max(SMALLEST_SLOPE, rounded(fitted.scaling().slope(), 1e6)),
        rounded(fitted.scaling().intercept(), 1e6),
        rounded(fitted.threshold(), 1e4),
        CrossFit.measure(sample, floor));
  }

  private static List<String> languages(List<CalibrationText> texts) {
    List<String> languages = new ArrayList<>();
    languages.add(ModelManifest.ANY_LANGUAGE);
    texts.stream()
        .map(CalibrationText::language)
        .filter(language -> !language.equals(LanguageGuess.UNKNOWN))
        .distinct()
        .sorted()
        .forEach(languages::add);
    return languages;
  }

  private static CalibrationSample sample(List<CalibrationText> texts, String language, Harm harm) {
    boolean every = language.equals(ModelManifest.ANY_LANGUAGE);
    return CalibrationSample.of(
        texts.stream()
            .filter(text -> every || text.language().equals(language))
            .filter(text -> text.labels().containsKey(harm) && text.logits().containsKey(harm))
            .toList(),
        harm);
  }

  private static boolean isEnough(CalibrationSample sample) {
    int positives = sample.positives();
    return sample.size() >= FEWEST_TEXTS
        && Math.min(positives, sample.size() - positives) >= FEWEST_OF_A_CLASS
        && Arrays.stream(sample.fold()).distinct().count() > 1;
  }

  private static double meanLogit(CalibrationSample sample, boolean positive) {
    double sum = 0;
    double weights = 0;
    for (int text = 0; text < sample.size(); text++) {
      if (sample.positive()[text] == positive) {
        sum += sample.weights()[text] * sample.logits()[text];
        weights += sample.weights()[text];
      }
    }
    return sum / weights;
  }

  private static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }
}
