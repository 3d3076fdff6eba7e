package org.sauti.classify.calibrate;

import java.util.Arrays;
import org.sauti.classify.measure.PlattScaling;

/**
 * What was learnt from a sample.
 *
 * @param scaling from logits to probabilities; its slope is positive
 * @param threshold probability from which the harm is flagged, in [0.01, 0.99]
 */
record FittedCalibration(PlattScaling scaling, double threshold) {

  /**
   * @param sample at least one text
   * @param precisionFloor share of what is flagged that should be right, in [0, 1]
   */
  static FittedCalibration of(CalibrationSample sample, double precisionFloor) {
    PlattScaling scaling = SteadyPlatt.fit(sample);
    double[] probabilities = Arrays.stream(sample.logits()).map(scaling::probability).toArray();
    return new FittedCalibration(
        scaling, ThresholdChoice.of(sample, probabilities, precisionFloor));
  }
}
