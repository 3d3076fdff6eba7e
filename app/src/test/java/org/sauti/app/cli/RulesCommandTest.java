package org.sauti.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void should_list_the_rules_of_a_language() {
    assertThat(sauti("rules", "list", "--lang", "sw")).isZero();
    assertThat(out.toString()).contains("sw-sextortion", "image_abuse", "critical", "shadow");
    assertThat(out.toString()).doesNotContain("de-sextortion").containsPattern("version \\S+\\+");
  }

  @Test
  void should_show_a_rule_and_guess_which_one_was_meant() {
    assertThat(sauti("rules", "show", "sw-stalking")).isZero();
    assertThat(out.toString()).contains("author: The Sauti project", "query: ", "does not match: ");

    assertThat(sauti("rules", "show", "sw-stalkin")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no rule sw-stalkin").contains("'sw-stalking'");
  }

  @Test
  void should_show_what_matches_and_where() {
    assertThat(sauti("rules", "test", "Najua unapoishi, jihadhari", "--lang", "sw")).isZero();
    assertThat(out.toString())
        .contains("sw-stalking stalking (high, active)", "0-15: Najua unapoishi")
        .contains("1 rules match in language sw");
  }

  @Test
  void should_check_what_it_exported(@TempDir Path folder) {
    Path exported = folder.resolve("rules");
    assertThat(sauti("rules", "export", exported.toString())).isZero();
    assertThat(sauti("rules", "check", exported.toString())).isZero();
    assertThat(out.toString()).contains("rules are valid and do what their examples say");

    assertThat(sauti("rules", "export", exported.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty: name a new folder");
  }

  @Test
  void should_refuse_rules_whose_examples_fail(@TempDir Path folder) throws IOException {
    Path exported = folder.resolve("rules");
    sauti("rules", "export", exported.toString());
    Path swahili = exported.resolve("sw.yaml");
    Files.writeString(
        swahili, Files.readString(swahili).replace("najua unapoishi, jihadhari", "habari yako"));

    assertThat(sauti("rules", "publish", exported.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("rule sw-stalking should match: habari yako", "1 examples fail");
  }

  @Test
  void should_say_that_a_folder_holds_no_rules(@TempDir Path folder) {
    assertThat(sauti("rules", "check", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("rule-set.yaml: is missing");
  }

  private int sauti(String... arguments) {
    CommandLine commandLine = SautiCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
