package org.sauti.classify.measure.attack;

import java.util.List;

/** All the ways to disguise a text that are measured. */
public final class Attacks {
  /** In the order of a report. */
  public static final List<Attack> ALL =
      List.of(
          new Leetspeak(),
          new LetterSpacing(),
          new PunctuationInside(),
          new Homoglyphs(),
          new ZeroWidthCharacters(),
          new Elongation(),
          new RepeatedVowels(),
          new RandomCase(),
          new CharacterSwap(),
          new DroppedCharacter(),
          new AccentsRemoved(),
          new WordsJoined(),
          new EmojiInserted(),
          new FullWidthLetters(),
          new HtmlCharacters());

  private Attacks() {}
}
