package org.sauti.benchmarks.pipeline;

/**
 * A text of the corpus.
 *
 * @param text what somebody could have written
 * @param language BCP 47 tag
 * @param abusive whether it has any label
 * @param forMeasuring whether no word list or model was made with it
 */
public record CorpusText(String text, String language, boolean abusive, boolean forMeasuring) {}
