package org.sauti.benchmarks.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sauti.benchmarks.MiniLmFolder;

/**
 * Batches of made-up texts. All texts of a batch have the same length, so that the production code
 * has one way only to run it: as it is.
 */
public final class TokenBatches {
  /** Texts in a batch: as many as in production. */
  public static final int TEXTS = 64;

  /** Tokens of a text, special ones included, batch after batch. */
  public static final List<Integer> LENGTHS = List.of(16, 32, 64);

  private static final int SPECIAL_TOKENS = 2;
  private static final long SEED = 7;

  private TokenBatches() {}

  /**
   * Makes batches, the same each time.
   *
   * @param count number of batches
   */
  public static List<List<String>> make(int count) {
    Random random = new Random(SEED);
    List<List<String>> batches = new ArrayList<>();
    for (int batch = 0; batch < count; batch++) {
      int words = LENGTHS.get(batch % LENGTHS.size()) - SPECIAL_TOKENS;
      List<String> texts = new ArrayList<>();
      for (int text = 0; text < TEXTS; text++) {
        texts.add(text(words, random));
      }
      batches.add(List.copyOf(texts));
    }
    return List.copyOf(batches);
  }

  private static String text(int words, Random random) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < words; word++) {
      text.append(word == 0 ? "w" : " w").append(random.nextInt(MiniLmFolder.words()));
    }
    return text.toString();
  }
}
