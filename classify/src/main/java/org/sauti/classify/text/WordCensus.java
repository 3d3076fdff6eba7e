package org.sauti.classify.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Counts the words of texts, language by language, and writes those worth knowing. Not kept: what
 * fewer than three texts have, names, mentions of accounts and hashtags, and what is most likely
 * another word misspelt. For one thread.
 */
final class WordCensus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 24;

  // Written for the project, about nobody, in languages of which there is little else.
  private static final String OWN = "sauti_corpus";
  private static final int TEXTS_FOR_OWN = 2;

  // Words of lists are known though no text has them.
  private static final int FEWEST_TEXTS = LanguageWords.FEWEST_TEXTS;

  private static final double TEN_MILLION = 1e7;
  private static final double STEPS = 4;
  private static final int MUCH_RARER = 20;

  private final TextNormalizer normalizer = TextNormalizer.forWordLists();
  private final Map<String, LanguageWords> languages = new TreeMap<>();
  private final WordPlaces places = new WordPlaces();

  /** Counts the words of all records that are not for measuring, or of a list. */
  void addFile(Path input) throws IOException {
    String name = input.getFileName().toString();
    if (name.endsWith(".yaml")) {
      addRules(input, name.substring(0, name.length() - ".yaml".length()));
    } else if (name.endsWith(".tsv")) {
      addList(input);
    } else {
      addRecords(input);
    }
  }

  /** The words that rules look for, and their examples. */
  private void addRules(Path input, String tag) throws IOException {
    boolean isInWords = false;
    for (String line : Files.readAllLines(input)) {
      isInWords = line.startsWith(" ") ? isInWords : line.startsWith("words:");
      if (isInWords || line.strip().startsWith("- \"")) {
        addText(line.replaceFirst("^ *[a-z-]*:", "").toLowerCase(Locale.ROOT), tag, FEWEST_TEXTS);
      }
    }
  }

  /** Lines of a tag, a tab and words. */
  private void addList(Path input) throws IOException {
    for (String line : Files.readAllLines(input)) {
      int tab = line.indexOf('\t');
      if (tab > 0 && !line.startsWith("#")) {
        addText(line.substring(line.lastIndexOf('\t') + 1), line.substring(0, tab), FEWEST_TEXTS);
      }
    }
  }

  private void addRecords(Path input) throws IOException {
    try (BufferedReader reader = open(input)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode row = JSON.readTree(line);
        if (!row.path("split").asText("train").equals("dev")) {
          addText(
              row.path("text").asText(),
              row.path("lang").asText(),
              row.path("source").asText().equals(OWN) ? TEXTS_FOR_OWN : 1);
        }
      }
    }
  }

  /**
   * Counts the words of a text.
   *
   * @param weight for how many texts it counts
   */
  void addText(String text, String tag, int weight) {
    LanguageWords words = languages.computeIfAbsent(language(tag), LanguageWords::new);
    NormalizedText normalized = normalizer.normalize(text);
    String plain = normalized.text();
    Set<String> seen = new HashSet<>();
    int end;
    for (int start = 0; start < plain.length(); start = Math.max(end, start + 1)) {
      end = WordChars.endOfWord(plain, start);
      if (end > start) {
        boolean isWord = end - start <= LONGEST && places.isWord(plain, start, end);
        if (isWord) {
          String word = plain.substring(start, end);
          words.add(word, seen.add(word) ? weight : 0, places.capitals(normalized, start, end));
          int last = endOfCompound(plain, start, end);
          if (last > end && last - start <= LONGEST) {
            String compound = plain.substring(start, last);
            words.add(
                compound,
                seen.add(compound) ? weight : 0,
                places.capitals(normalized, start, last));
          }
        }
      }
    }
  }

  /**
   * Writes the vocabulary.
   *
   * @return number of words
   */
  int write(Path file) throws IOException {
    Map<String, int[]> entries = new TreeMap<>();
    List<LanguageWords> known = new ArrayList<>(languages.values());
    Set<String> names = names();
    for (int bit = 0; bit < known.size(); bit++) {
      LanguageWords words = known.get(bit);
      int language = bit;
      Map<String, Integer> kept = words.worthKnowing(names);
      kept.forEach(
          (word, count) ->
              entries.computeIfAbsent(word, key -> new int[known.size()])[language] =
                  frequency(count, words.total()));
    }
    try (PrintWriter writer =
        new PrintWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8)) {
      writer.print(entries.size() + "\n");
      entries.forEach((word, frequencies) -> writer.print(line(word, frequencies)));
      if (writer.checkError()) {
        throw new IOException("cannot write " + file);
      }
    }
    return entries.size();
  }

  /** Words that are names in all languages whose writing tells. */
  private Set<String> names() {
    Map<String, int[]> capitals = new TreeMap<>();
    languages.values().forEach(words -> words.addCapitalsTo(capitals));
    Set<String> names = new HashSet<>();
    capitals.forEach(
        (word, counts) -> {
          if (counts[0] > counts[1]) {
            names.add(word);
          }
        });
    return names;
  }

  /** The end of words with hyphens between them, as in "make-up". */
  private static int endOfCompound(String text, int start, int endOfFirst) {
    int end = endOfFirst;
    boolean begins = start == 0 || text.charAt(start - 1) != '-';
    while (begins && end + 1 < text.length() && text.charAt(end) == '-') {
      int next = WordChars.endOfWord(text, end + 1);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int frequency(int count, long total) {
    return (int)
        Math.max(1, Math.round(STEPS * Math.log(count * TEN_MILLION / total) / Math.log(2)));
  }

  /** A word is of the languages in which it is not much rarer than in another. */
  private static String line(String word, int[] frequencies) {
    int most = Arrays.stream(frequencies).max().orElse(0);
    long languages = 0;
    for (int bit = 0; bit < frequencies.length; bit++) {
      boolean isOf = frequencies[bit] > 0 && frequencies[bit] >= most - MUCH_RARER;
      languages |= isOf ? 1L << bit : 0;
    }
    return word + "\t" + most + "\t" + Long.toHexString(languages) + "\n";
  }

  private static String language(String tag) {
    return tag.endsWith("-Latn") ? tag : tag.split("-", 2)[0];
  }

  private static BufferedReader open(Path input) throws IOException {
    InputStream file = Files.newInputStream(input);
    InputStream plain =
        input.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }
}
