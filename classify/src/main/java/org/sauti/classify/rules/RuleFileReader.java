package org.sauti.classify.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauti.classify.language.LanguageTag;
import org.sauti.models.DidYouMean;
import org.sauti.models.Harm;
import org.sauti.models.RuleSeverity;
import org.sauti.models.TextFile;
import org.sauti.models.settings.InvalidSettingsException;
import org.sauti.models.settings.SettingsDocument;
import org.sauti.models.settings.SettingsSection;

/** Reads one file of rules. */
final class RuleFileReader {
  private static final int FEWEST_EXAMPLES = 2;

  private final String file;
  private final SettingsSection root;
  private final RuleWords words = new RuleWords();
  private final List<String> languages;
  private final String author;
  private final String date;

  private RuleFileReader(String file, SettingsSection root) {
    this.file = file;
    this.root = root;
    this.languages = languages();
    this.author = root.text("author", "");
    this.date = root.text("date", "");
    readWords(root.section("words"));
  }

  /**
   * Reads a file.
   *
   * @throws InvalidSettingsException with all mistakes, each with its line
   */
  static List<Rule> read(TextFile file) {
    SettingsDocument document = SettingsDocument.parse(file.name(), file.content());
    RuleFileReader reader = new RuleFileReader(file.name(), document.root());
    List<Rule> rules = new ArrayList<>();
    for (SettingsSection section : document.root().sections("rules")) {
      reader.rule(section).ifPresent(rules::add);
    }
    document.finish();
    return rules;
  }

  private List<String> languages() {
    List<String> tags = root.texts("languages", List.of());
    if (tags.isEmpty()) {
      root.problem("languages", "'languages' is missing: name tags such as [sw], or ['*'] for all");
    }
    for (String tag : tags) {
      if (!tag.equals(Rule.EVERY_LANGUAGE) && !tag.equals(LanguageTag.canonical(tag))) {
        root.problem(
            "languages", "'" + tag + "' should be a language tag such as sw, pt or hi-Latn");
      }
    }
    return tags;
  }

  private void readWords(SettingsSection section) {
    for (String name : section.keys()) {
      List<String> alternatives = section.texts(name, List.of());
      try {
        words.add(name, alternatives);
      } catch (IllegalArgumentException e) {
        section.problem(name, "'" + section.pathOf(name) + "': " + e.getMessage());
      }
    }
  }

  private Optional<Rule> rule(SettingsSection section) {
    String id =
        section.value(
            "id",
            "",
            "lower-case letters, digits and hyphens",
            text -> Rule.isId(text) ? text : null);
    Harm harm = harm(section);
    RuleSeverity severity = section.choice("severity", RuleSeverity.class, RuleSeverity.MEDIUM);
    RuleState state = section.choice("state", RuleState.class, RuleState.ACTIVE);
    boolean minorAtRisk = section.flag("minor-at-risk", false);
    String by = section.text("author", author);
    LocalDate changed = date(section);
    String note = section.requiredText("note");
    String query = section.text("query", "");
    String unless = section.text("unless", "");
    SettingsSection examples = section.section("examples");
    List<String> matches = examples(section, examples, "matches");
    List<String> doesNotMatch = examples(section, examples, "does-not-match");
    if (id.isEmpty() && !section.has("id")) {
      section.problem("id", "'" + section.pathOf("id") + "' is missing");
    }
    if (!section.has("severity")) {
      section.problem("severity", "'" + section.pathOf("severity") + "' is missing");
    }
    if (by.isBlank()) {
      section.problem(
          "author", "'" + section.pathOf("author") + "' is missing: who answers for it?");
    }
    if (query.isBlank()) {
      section.problem("query", "'" + section.pathOf("query") + "' is missing");
    }
    if (id.isEmpty() || query.isBlank() || harm == null || changed == null || languages.isEmpty()) {
      return Optional.empty();
    }
    Rule rule =
        new Rule(
            id,
            languages,
            harm,
            severity,
            minorAtRisk,
            state,
            by,
            changed,
            note,
            query,
            unless,
            words,
            matches,
            doesNotMatch,
            file + ":" + section.lineOf("id"));
    requireParsable(section, rule);
    return Optional.of(rule);
  }

  private static Harm harm(SettingsSection section) {
    String label = section.requiredText("harm");
    Optional<Harm> harm = Harm.ofLabel(label);
    if (harm.isEmpty() && !label.isBlank()) {
      section.problem(
          "harm", "no harm is called '" + label + "'" + DidYouMean.hint(label, Harm.labels()));
    }
    return harm.orElse(null);
  }

  private LocalDate date(SettingsSection section) {
    String text = section.text("date", date);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      section.problem(
          "date", "'" + section.pathOf("date") + "' should be a day such as 2026-11-24");
      return null;
    }
  }

  private static List<String> examples(
      SettingsSection section, SettingsSection examples, String key) {
    List<String> texts = examples.texts(key, List.of());
    if (texts.size() < FEWEST_EXAMPLES) {
      (section.has("examples") ? examples : section)
          .problem(
              key,
              "'"
                  + section.pathOf("examples")
                  + "."
                  + key
                  + "' needs at least "
                  + FEWEST_EXAMPLES
                  + " texts");
    }
    return texts;
  }

  private static void requireParsable(SettingsSection section, Rule rule) {
    for (String language : rule.languages()) {
      try {
        new LanguageRules(List.of(rule), Analyzers.of(language));
      } catch (IllegalArgumentException e) {
        section.problem("query", "'" + section.pathOf("query") + "' " + e.getMessage());
        return;
      }
    }
  }
}
