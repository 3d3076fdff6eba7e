package org.sauti.classify.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Learns the vocabulary of {@link KnownWords} from labelled texts, as {@code models/training}
 * tells: the first argument is the file to write, the others are the files of texts.
 */
public final class KnownWordsMain {
  private KnownWordsMain() {}

  /** Learns a vocabulary and writes it. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("give a file to write and files of texts");
    }
    WordCensus census = new WordCensus();
    for (String input : Arrays.asList(arguments).subList(1, arguments.length)) {
      census.addFile(Path.of(input));
    }
    int words = census.write(Path.of(arguments[0]));
    System.out.println(words + " words written to " + arguments[0]);
  }
}
