/**
 * Measures how well a model does on labelled texts: plain arithmetic on scores and labels, without
 * Flink and without a model.
 *
 * <p>Every number here is of one label. What cannot be known from the texts at hand, such as the
 * precision of a label that was never flagged, is {@link java.lang.Double#NaN}, not zero.
 */
package org.sauti.classify.measure;
