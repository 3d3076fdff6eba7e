package org.sauti.classify.text;

/**
 * One change that makes texts with the same meaning look the same. Steps are pure and safe to
 * share, cost time in proportion to the length of the text whatever it holds, and return the very
 * text they were given when there is nothing to do.
 */
@FunctionalInterface
public interface NormalizationStep {
  /** The text after this step. */
  NormalizedText apply(NormalizedText text);
}
