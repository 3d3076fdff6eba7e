package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordCensusTest {
  private final WordCensus census = new WordCensus();

  @TempDir private Path folder;

  @Test
  void should_know_words_that_three_texts_have() throws IOException {
    add(3, "en", "a lovely garden");
    add(2, "en", "some rare sight");

    assertThat(words()).containsExactly("a", "garden", "lovely");
  }

  @Test
  void should_know_no_names_of_people_and_accounts() throws IOException {
    add(3, "en", "we met Zorblat and @quimby near #fooville");
    add(3, "de", "wir sahen Zorblat und eine Katze");
    add(3, "de", "dann sahen wir Zorblat und eine Katze");

    assertThat(words())
        .contains("met", "near", "katze")
        .doesNotContain("zorblat", "quimby", "fooville");
  }

  @Test
  void should_know_a_word_with_accents_rather_than_without() throws IOException {
    add(40, "tr", "g\u00fczel");
    add(3, "tr", "guzel");

    assertThat(words()).containsExactly("g\u00fczel");
  }

  @Test
  void should_read_records_that_are_not_for_measuring() throws IOException {
    Path texts = folder.resolve("texts.jsonl");
    String train = "{\"text\": \"gentle rain\", \"lang\": \"en\", \"split\": \"train\"}\n";
    String dev = "{\"text\": \"sudden storm\", \"lang\": \"en\", \"split\": \"dev\"}\n";
    Files.writeString(texts, (train + dev).repeat(3));

    census.addFile(texts);

    assertThat(words()).containsExactly("gentle", "rain");
  }

  private void add(int times, String tag, String text) {
    for (int time = 0; time < times; time++) {
      census.addText(text, tag, 1);
    }
  }

  private List<String> words() throws IOException {
    Path file = folder.resolve("words.tsv.gz");
    census.write(file);
    StringWriter lines = new StringWriter();
    try (Reader reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      reader.transferTo(lines);
    }
    return lines
        .toString()
        .lines()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf('\t')))
        .collect(Collectors.toList());
  }
}
