package org.sauti.models.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sauti.models.Harm;

/** What the corpus promises in its README. A finding names the records: mend or move those. */
class CorpusTest {
  private static final Path CORPUS = Path.of("corpus").toAbsolutePath();
  private static final Set<String> WANTED_LANGUAGES =
      Set.of(
          "en", "es", "pt", "fr", "de", "it", "nl", "pl", "ro", "ru", "uk", "tr", "ar", "fa", "ur",
          "hi", "bn", "ta", "id", "vi", "th", "tl", "zh", "ja", "ko", "sw");
  private static final Set<String> HARMS =
      Stream.of(Harm.values())
          .filter(harm -> !harm.isOverall())
          .map(Harm::label)
          .collect(Collectors.toUnmodifiableSet());

  /** These can be without a gender motive. */
  private static final Set<String> HARMS_OF_ANYONE = Set.of("threat", "image_abuse", "stalking");

  private static final Set<String> SPEECH_NOT_TO_PUNISH =
      Set.of(
          "testimony",
          "counter_speech",
          "quoting",
          "reclaimed",
          "education",
          "negation",
          "identity_neutral",
          "hyperbole_object",
          "ordinary");
  private static final String ABUSE_WITHOUT_GENDER = "non_gendered_abuse";
  private static final double NEAR_DUPLICATE = 0.7;

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream();
    }
  }

  @Test
  void should_have_a_file_for_every_language() throws IOException {
    assertThat(files().map(CorpusTest::language)).containsAll(WANTED_LANGUAGES);
  }

  @Test
  void should_use_no_id_and_no_group_twice() throws IOException {
    Set<String> ids = new HashSet<>();
    Map<String, String> languageOfGroup = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files().toList()) {
      for (CorpusRecord record : CorpusRecord.read(file)) {
        if (!ids.add(record.id())) {
          problems.add(record.id() + " is there twice");
        }
        String language = languageOfGroup.computeIfAbsent(record.group(), group -> language(file));
        if (!language.equals(language(file))) {
          problems.add(record.id() + ": its group is in another language too");
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void should_label_every_record_completely_and_without_contradiction(Path file) {
    List<String> problems = new ArrayList<>();
    for (CorpusRecord record : CorpusRecord.read(file)) {
      for (String problem : problemsOf(record, language(file))) {
        problems.add(record.id() + " " + problem);
      }
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void should_cover_every_harm_and_as_much_that_is_none(Path file) {
    List<CorpusRecord> records = CorpusRecord.read(file);
    long abusive = records.stream().filter(r -> HARMS.stream().anyMatch(r::has)).count();
    long dev = records.stream().filter(record -> record.split().equals("dev")).count();

    assertThat(records).hasSizeGreaterThanOrEqualTo(300);
    assertThat((double) abusive / records.size()).as("share of abuse").isBetween(0.4, 0.6);
    assertThat((double) dev / records.size()).as("share for measuring").isBetween(0.14, 0.26);
    for (String harm : HARMS) {
      assertThat(records.stream().filter(record -> record.has(harm)))
          .as(harm)
          .hasSizeGreaterThanOrEqualTo(15);
    }
    for (String act : SPEECH_NOT_TO_PUNISH) {
      assertThat(records.stream().filter(record -> record.functionality().equals(act)))
          .as(act)
          .hasSizeGreaterThanOrEqualTo(8);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void should_not_repeat_texts(Path file) {
    Map<String, String> first = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (CorpusRecord record : CorpusRecord.read(file)) {
      String earlier = first.putIfAbsent(record.essence(), record.id());
      if (earlier != null) {
        problems.add(record.id() + " repeats " + earlier);
      }
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void should_not_leak_from_train_to_dev(Path file) {
    List<CorpusRecord> records = CorpusRecord.read(file);
    Map<String, String> splits = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (CorpusRecord record : records) {
      String split = splits.computeIfAbsent(record.group(), group -> record.split());
      if (!split.equals(record.split())) {
        problems.add(record.id() + " is in another split than its group");
      }
    }
    problems.addAll(nearDuplicatesAcrossSplits(records));
    assertThat(problems).isEmpty();
  }

  private static List<String> nearDuplicatesAcrossSplits(List<CorpusRecord> records) {
    List<Set<String>> shingles = records.stream().map(CorpusRecord::shingles).toList();
    Map<String, List<Integer>> trainTextsOf = new HashMap<>();
    for (int index = 0; index < records.size(); index++) {
      if (records.get(index).split().equals("train")) {
        for (String shingle : shingles.get(index)) {
          trainTextsOf.computeIfAbsent(shingle, any -> new ArrayList<>()).add(index);
        }
      }
    }
    List<String> problems = new ArrayList<>();
    for (int dev = 0; dev < records.size(); dev++) {
      if (records.get(dev).split().equals("dev")) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String shingle : shingles.get(dev)) {
          for (int train : trainTextsOf.getOrDefault(shingle, List.of())) {
            shared.merge(train, 1, Integer::sum);
          }
        }
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
          int both = entry.getValue();
          int either = shingles.get(dev).size() + shingles.get(entry.getKey()).size() - both;
          if (both >= NEAR_DUPLICATE * either) {
            problems.add(records.get(dev).id() + " is nearly " + records.get(entry.getKey()).id());
          }
        }
      }
    }
    return problems;
  }

  private static List<String> problemsOf(CorpusRecord record, String language) {
    List<String> problems = new ArrayList<>();
    require(record.id().matches("corpus-" + language + "-\\d{4,}"), "has a strange id", problems);
    require(primary(record.lang()).equals(language), "is in another language's file", problems);
    require(record.source().equals("sauti_corpus"), "names another source", problems);
    require(Set.of("train", "dev").contains(record.split()), "is in no split", problems);
    require(!record.text().isBlank() && record.text().length() <= 1000, "has no text", problems);
    require(
        record.labels().keySet().equals(Set.copyOf(Harm.labels()))
            && record.labels().values().stream().allMatch(value -> value == 0 || value == 1),
        "does not have each label as 0 or 1",
        problems);
    if (problems.isEmpty()) {
      addContradictions(record, problems);
    }
    return problems;
  }

  private static void addContradictions(CorpusRecord record, List<String> problems) {
    String act = record.functionality();
    boolean harmful = HARMS.stream().anyMatch(record::has);
    boolean gendered =
        HARMS.stream().anyMatch(harm -> !HARMS_OF_ANYONE.contains(harm) && record.has(harm));
    if (HARMS.contains(act)) {
      require(record.has(act), "does not have the label of its functionality", problems);
    } else if (act.equals(ABUSE_WITHOUT_GENDER)) {
      require(record.has("toxic") && !record.has("gender_abuse"), "is mislabelled", problems);
    } else {
      require(SPEECH_NOT_TO_PUNISH.contains(act), "has an unknown functionality", problems);
      require(record.labels().values().stream().allMatch(v -> v == 0), "is punished", problems);
    }
    require(!harmful || record.has("toxic"), "has a harm but is not toxic", problems);
    require(!gendered || record.has("gender_abuse"), "has a harm but no gender_abuse", problems);
    require(harmful || !record.has("gender_abuse"), "has gender_abuse but no harm", problems);
  }

  private static void require(boolean fulfilled, String problem, List<String> problems) {
    if (!fulfilled) {
      problems.add(problem);
    }
  }

  private static String language(Path file) {
    return file.getFileName().toString().replace(".jsonl", "");
  }

  private static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }
}
