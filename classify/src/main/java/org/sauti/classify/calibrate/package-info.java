/**
 * Calibrates a model on labelled texts: what a manifest's {@code calibration} says of it, by
 * language and harm. The same rules as those by which the shipped model is calibrated in training
 * ({@code models/training/sauti_training/calibration.py}), so that both mean the same; {@code
 * models/zoo/README.md} tells them to people, and {@code CalibrationAgreementTest} holds the two to
 * each other. Plain arithmetic; {@link org.sauti.classify.calibrate.Calibrator} is the way in.
 *
 * <p>The rules, for one harm in one language or in all of them:
 *
 * <ul>
 *   <li>Only texts count whose label for the harm is known.
 *   <li>A text's <em>stratum</em> is its source and language. No stratum counts for more than 100
 *       texts: those of a larger one weigh less each. Otherwise the largest source would decide,
 *       with its own share of positives.
 *   <li>Probability = sigmoid(slope * logit + intercept), fitted by weighted maximum likelihood
 *       with two small penalties, ln(slope)^2 and intercept^2 / 100. They matter for rare labels
 *       only, and hold the slope near 1 and positive.
 *   <li>The threshold has the best F1 of those whose precision is at least 0.6 (overall labels) or
 *       0.5 (harms) and that flag at least ten texts; where there is none, the best precision.
 *   <li>Measured by five-fold cross-fitting: texts that belong together ({@code group}, else {@code
 *       id}) are in one fold; each fold is judged by what the others were fitted on. Precision,
 *       recall and F1 are weighted as above; intervals are 95 % percentile intervals of 1000
 *       bootstrap resamples within the strata; the calibration error is the weighted distance of
 *       probability and share of positives, over ten bins of as many texts.
 *   <li>With fewer than 200 texts, 30 positives or 30 negatives there is no calibration: the
 *       language falls back to all languages, and without those to the model's own probability.
 * </ul>
 */
package org.sauti.classify.calibrate;
