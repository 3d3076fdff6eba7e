package org.sauti.classify.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauti.models.TextFile;
import org.sauti.models.settings.InvalidSettingsException;
import org.sauti.models.settings.SettingsDocument;
import org.sauti.models.settings.SettingsProblem;

/** Reads rule sets. The built-in one explains the format. */
public final class RuleSetReader {
  private static final int SHA256_DIGITS = 12;

  private final RuleFiles files;
  private final List<SettingsProblem> problems = new ArrayList<>();

  private RuleSetReader(RuleFiles files) {
    this.files = files;
  }

  /**
   * Reads a rule set and makes it ready. The examples are not run; {@link RuleExamples} does.
   *
   * @throws InvalidSettingsException with all mistakes in all files, each with its line
   */
  public static RuleSet read(RuleFiles files) {
    return new RuleSetReader(files).read();
  }

  /** The names of the files that belong to a set. */
  static List<String> fileNames(TextFile set) {
    SettingsDocument document = SettingsDocument.parse(set.name(), set.content());
    return document.root().texts("files", List.of());
  }

  private RuleSet read() {
    Optional<TextFile> set = files.named(RuleFiles.SET);
    if (set.isEmpty()) {
      problem(RuleFiles.SET, "is missing: it names the version of the rules and their files");
      throw new InvalidSettingsException(problems);
    }
    String version = version(set.get());
    List<String> names = fileNames(set.get());
    requireListed(names);
    List<Rule> rules = new ArrayList<>();
    for (String name : names) {
      files.named(name).ifPresent(file -> rules.addAll(rules(file)));
    }
    requireUniqueIds(rules);
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return new RuleSet(version + "+" + files.sha256().substring(0, SHA256_DIGITS), rules);
  }

  private String version(TextFile set) {
    try {
      SettingsDocument document = SettingsDocument.parse(set.name(), set.content());
      String version = document.root().requiredText("version");
      if (document.root().texts("files", List.of()).isEmpty()) {
        document.root().problem("files", "'files' is missing: name the files with the rules");
      }
      document.finish();
      return version;
    } catch (InvalidSettingsException e) {
      problems.addAll(e.problems());
      return "";
    }
  }

  private List<Rule> rules(TextFile file) {
    try {
      return RuleFileReader.read(file);
    } catch (InvalidSettingsException e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }

  private void requireListed(List<String> names) {
    for (String name : names) {
      if (files.named(name).isEmpty()) {
        problem(name, "is missing, but " + RuleFiles.SET + " names it");
      }
    }
    for (TextFile file : files.files()) {
      if (!file.name().equals(RuleFiles.SET) && !names.contains(file.name())) {
        problem(file.name(), "is not named in " + RuleFiles.SET + ": add it there, or move it");
      }
    }
  }

  private void requireUniqueIds(List<Rule> rules) {
    Map<String, String> sources = new HashMap<>();
    for (Rule rule : rules) {
      String other = sources.putIfAbsent(rule.id(), rule.source());
      if (other != null) {
        problem(rule.source(), "the id '" + rule.id() + "' is also that of the rule at " + other);
      }
    }
  }

  private void problem(String source, String message) {
    problems.add(new SettingsProblem(source, 0, message));
  }
}
