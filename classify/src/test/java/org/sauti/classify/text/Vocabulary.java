package org.sauti.classify.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Small vocabularies for tests. */
final class Vocabulary {
  private Vocabulary() {}

  /** Words of one language: each with its frequency behind a colon, and spaces between them. */
  static KnownWords of(String words) {
    StringBuilder lines = new StringBuilder();
    String[] entries = words.split(" ");
    lines.append(entries.length).append('\n');
    for (String entry : entries) {
      lines.append(entry.replace(":", "\t")).append("\t1\n");
    }
    try {
      return KnownWords.read(new BufferedReader(new StringReader(lines.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
