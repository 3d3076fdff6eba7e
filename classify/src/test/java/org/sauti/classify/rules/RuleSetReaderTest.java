package org.sauti.classify.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.models.TextFile;
import org.sauti.models.settings.InvalidSettingsException;

class RuleSetReaderTest {
  private static final String SET = "version: 1\nfiles: [sw.yaml]\n";
  private static final String GOOD =
      """
      languages: [sw]
      author: a test
      date: 2026-11-24
      words:
        home: [unapoishi, unakoishi]
      rules:
        - id: sw-home
          harm: stalking
          severity: high
          note: for a test
          query: 'fn:ordered(najua {home})'
          examples:
            matches: [najua unapoishi, sasa najua unakoishi]
            does-not-match: [sijui, unapoishi]
      """;

  @Test
  void should_name_the_version_by_declaration_and_content() {
    RuleSet one = read(SET, GOOD);
    RuleSet same = read(SET, GOOD);
    RuleSet other = read(SET, GOOD.replace("for a test", "for another test"));

    assertThat(one.version()).matches("1\\+[0-9a-f]{12}").isEqualTo(same.version());
    assertThat(other.version()).startsWith("1+").isNotEqualTo(one.version());
    assertThat(RuleExamples.failures(one)).isEmpty();
  }

  @Test
  void should_report_every_mistake_in_every_file_at_once_with_its_line() {
    String bad =
        """
        languages: [Swahili]
        author: a test
        date: yesterday
        words:
          home: ['una*poishi']
        rules:
          - id: sw-one
            harm: stalkin
            severity: awful
            note: for a test
            query: '{hom}'
            examples:
              matches: [one]
              does-not-match: [one, two]
          - id: Sw Two
            harm: stalking
            date: 2026-11-24
            severity: high
            note: for a test
            querry: x
        """;

    assertThatThrownBy(() -> read("version: 1\nfiles: [sw.yaml, so.yaml]\n", bad))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(
            """
            so.yaml: is missing, but rule-set.yaml names it
            sw.yaml:1: 'Swahili' should be a language tag such as sw, pt or hi-Latn
            sw.yaml:5: 'words.home': a star stands at the end of a word only: una*poishi
            sw.yaml:7: 'rules.0.date' should be a day such as 2026-11-24
            sw.yaml:8: no harm is called 'stalkin': did you mean 'stalking'?
            sw.yaml:9: 'rules.0.severity' should be one of low, medium, high, critical
            sw.yaml:13: 'rules.0.examples.matches' needs at least 2 texts
            sw.yaml:15: 'rules.1.id' should be lower-case letters, digits and hyphens
            sw.yaml:15: 'rules.1.examples.matches' needs at least 2 texts
            sw.yaml:15: 'rules.1.examples.does-not-match' needs at least 2 texts
            sw.yaml:15: 'rules.1.query' is missing
            sw.yaml:20: unknown key 'rules.1.querry': did you mean 'query'?\
            """);
  }

  @Test
  void should_refuse_queries_that_cannot_be_parsed_or_would_be_run_on_every_text() {
    assertThatThrownBy(() -> read(SET, GOOD.replace("{home}", "{hom}")))
        .hasMessage("sw.yaml:11: 'rules.0.query' there are no words 'hom': did you mean 'home'?");
    assertThatThrownBy(() -> read(SET, GOOD.replace("fn:ordered(najua {home})", "najua (")))
        .hasMessageStartingWith("sw.yaml:11: 'rules.0.query' ");
    assertThatThrownBy(() -> read(SET, GOOD.replace("fn:ordered(najua {home})", "naju*")))
        .hasMessage("sw.yaml:11: 'rules.0.query' would be run on every text: name a whole word");
  }

  @Test
  void should_refuse_an_id_that_two_rules_have() {
    RuleFiles files =
        new RuleFiles(
            List.of(
                new TextFile(RuleFiles.SET, "version: 1\nfiles: [a.yaml, b.yaml]\n"),
                new TextFile("a.yaml", GOOD),
                new TextFile("b.yaml", GOOD)));

    assertThatThrownBy(() -> RuleSetReader.read(files))
        .hasMessage("b.yaml:7: the id 'sw-home' is also that of the rule at a.yaml:7");
  }

  @Test
  void should_say_which_files_a_folder_lacks_and_which_are_not_listed(@TempDir Path folder)
      throws IOException {
    assertThatThrownBy(() -> RuleSetReader.read(RuleFiles.ofFolder(folder)))
        .hasMessage("rule-set.yaml: is missing: it names the version of the rules and their files");

    Files.writeString(folder.resolve(RuleFiles.SET), SET);
    Files.writeString(folder.resolve("sw.yaml"), GOOD);
    Files.writeString(folder.resolve("notes.txt"), "not a rule");
    assertThat(RuleSetReader.read(RuleFiles.ofFolder(folder)).rules()).hasSize(1);

    Files.writeString(folder.resolve("new.yaml"), GOOD);
    assertThatThrownBy(() -> RuleSetReader.read(RuleFiles.ofFolder(folder)))
        .hasMessage("new.yaml: is not named in rule-set.yaml: add it there, or move it");
    assertThatThrownBy(() -> RuleFiles.ofFolder(folder.resolve("nowhere")))
        .hasMessageEndingWith("nowhere: should be a folder with rules, one of them rule-set.yaml");
  }

  @Test
  void should_tell_which_examples_fail() {
    RuleSet rules = read(SET, GOOD.replace("[sijui, unapoishi]", "[sijui, najua sana unapoishi]"));

    assertThat(RuleExamples.failures(rules))
        .extracting(RuleExamples.Failure::toString)
        .containsExactly("sw.yaml:7: rule sw-home should not match: najua sana unapoishi");
  }

  private static RuleSet read(String set, String rules) {
    return RuleSetReader.read(
        new RuleFiles(List.of(new TextFile(RuleFiles.SET, set), new TextFile("sw.yaml", rules))));
  }
}
