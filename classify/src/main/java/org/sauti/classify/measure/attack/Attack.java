package org.sauti.classify.measure.attack;

import java.util.SplittableRandom;

/** A way to disguise a text so that people can still read it. Safe to share between threads. */
public interface Attack {
  /** What it is called in a report, e.g. {@code letter spacing}. */
  String name();

  /**
   * Disguises a text; leaves it as it is when there is nothing that could be.
   *
   * @param random decides where, and how
   */
  String disguise(String text, SplittableRandom random);

  /** Disguises a text, always in the same way. */
  default String disguise(String text) {
    return disguise(text, new SplittableRandom(31L * text.hashCode() + name().hashCode()));
  }
}
