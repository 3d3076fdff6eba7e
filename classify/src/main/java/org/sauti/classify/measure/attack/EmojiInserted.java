package org.sauti.classify.measure.attack;

import java.util.List;
import java.util.SplittableRandom;

/** An emoji behind each long word, without a space. */
final class EmojiInserted implements Attack {
  private static final List<String> EMOJI =
      List.of("\uD83D\uDE02", "\uD83D\uDD25", "\uD83D\uDC80", "\uD83D\uDE4F", "\u2764\uFE0F");

  @Override
  public String name() {
    return "emoji inserted";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> word + EMOJI.get(random.nextInt(EMOJI.size())));
  }
}
