package org.sauti.classify.measure.attack;

import java.util.SplittableRandom;

/** Words written together: about half of the spaces are missing. */
final class WordsJoined implements Attack {

  @Override
  public String name() {
    return "words joined";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    StringBuilder joined = new StringBuilder(text.length());
    text.chars()
        .filter(symbol -> symbol != ' ' || random.nextBoolean())
        .forEach(symbol -> joined.append((char) symbol));
    return joined.toString();
  }
}
