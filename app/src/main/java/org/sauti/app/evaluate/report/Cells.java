package org.sauti.app.evaluate.report;

import java.util.Locale;
import org.sauti.classify.measure.Share;
import org.sauti.models.zoo.Interval;

/** Numbers as the tables have them. */
final class Cells {
  static final String NOTHING = "-";
  static final String TOO_FEW = "too few";

  private Cells() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Two digits, or nothing for NaN. */
  static String number(double value) {
    return Double.isNaN(value) ? NOTHING : String.format(Locale.ROOT, "%.2f", value);
  }

  /** Three digits: calibration errors are small. */
  static String fine(double value) {
    return Double.isNaN(value) ? NOTHING : String.format(Locale.ROOT, "%.3f", value);
  }

  /** {@code 0.61 [.58 .63]}, or nothing for null. */
  static String interval(Interval interval) {
    return interval == null
        ? NOTHING
        : number(interval.value())
            + " ["
            + bound(interval.low())
            + " "
            + bound(interval.high())
            + "]";
  }

  /** The same of a share, which may be of too few. */
  static String share(Share share, long fewest) {
    return share.whole() < fewest ? TOO_FEW : interval(share.interval());
  }

  private static String bound(double value) {
    String digits = number(value);
    return digits.startsWith("0") ? digits.substring(1) : digits.substring(0, 3);
  }
}
