package org.sauti.benchmarks.text;

import java.util.Map;
import java.util.TreeMap;
import org.sauti.classify.language.LanguageGuess;

/** Counts how often the language of a text was found. For one thread. */
public final class LanguageTally {
  private final Map<String, int[]> rightAndAll = new TreeMap<>();
  private int right;
  private int unknown;
  private int all;

  /** Counts a guess at a text in this language. */
  public void add(String language, LanguageGuess guess) {
    int[] counts = rightAndAll.computeIfAbsent(language, key -> new int[2]);
    boolean isRight = guess.tag().equals(language);
    counts[0] += isRight ? 1 : 0;
    counts[1]++;
    right += isRight ? 1 : 0;
    unknown += guess.isKnown() ? 0 : 1;
    all++;
  }

  /** Number of texts. */
  public int all() {
    return all;
  }

  /** Share of the texts whose language was found. */
  public double accuracy() {
    return (double) right / all;
  }

  /** Share of the texts of which it was said that nobody can know. */
  public double unknown() {
    return (double) unknown / all;
  }

  /** For each language, share of its texts that were found to be in it. */
  public Map<String, Double> accuracyOfLanguages() {
    Map<String, Double> accuracies = new TreeMap<>();
    rightAndAll.forEach(
        (language, counts) -> accuracies.put(language, (double) counts[0] / counts[1]));
    return accuracies;
  }
}
