package org.sauti.classify.measure;

/**
 * The threshold that suits some texts best.
 *
 * @param macroF1 what it reaches, in [0, 1]
 * @param threshold texts from this score on are flagged; above every score when it is best to flag
 *     nothing
 */
public record BestThreshold(double macroF1, float threshold) {}
