package org.sauti.benchmarks.pipeline;

/**
 * A text of the corpus.
 *
 * @param text what somebody could have written
 * @param language BCP 47 tag
 * @param abusive whether it has any label
 */
record CorpusText(String text, String language, boolean abusive) {}
