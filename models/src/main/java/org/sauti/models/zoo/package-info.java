/**
 * Model folders: a model file, a manifest that pins its labels, input, calibration and thresholds
 * to exactly that file, and whatever the input needs (such as a tokenizer).
 *
 * <p>{@link org.sauti.models.zoo.ModelFolder#open} is the way in. Plain Java; running a model is
 * the classify stage's business.
 */
package org.sauti.models.zoo;
