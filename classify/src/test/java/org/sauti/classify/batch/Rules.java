package org.sauti.classify.batch;

import java.util.List;
import java.util.Locale;
import org.sauti.classify.rules.RuleFiles;
import org.sauti.models.ControlCommand;
import org.sauti.models.ControlCommandType;
import org.sauti.models.TextFile;

/** Small rule sets for tests. */
public final class Rules {
  /** A set whose only rule finds a word that nobody writes. */
  public static final RuleFiles NONE = finding("none", "qwertz", "active");

  private Rules() {}

  /** A set of one rule for English that finds a word. */
  public static RuleFiles finding(String version, String word, String state) {
    String rule =
        String.format(
            Locale.ROOT,
            """
            languages: [en]
            author: a test
            date: 2026-11-24
            rules:
              - id: en-word
                harm: stalking
                severity: high
                state: %s
                note: for a test
                query: %s
                examples:
                  matches: [%2$s, a %2$s]
                  does-not-match: [nothing, to see]
            """,
            state,
            word);
    String set = "version: " + version + "\nfiles: [en.yaml]\n";
    return new RuleFiles(List.of(new TextFile(RuleFiles.SET, set), new TextFile("en.yaml", rule)));
  }

  /** A command to use rules. */
  public static ControlCommand command(RuleFiles files) {
    return new ControlCommand(
        "command-1", ControlCommandType.RULES, "a version", files.files(), Comments.NOON);
  }
}
