package org.sauti.classify.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.sauti.classify.text.NormalizedText;

/** Rules, ready to run. Immutable and safe to share between threads. */
public final class RuleSet {
  /** No rules at all; its version is null. */
  public static final RuleSet NONE = new RuleSet(null, List.of());

  private final String version;
  private final List<Rule> rules;
  private final LanguageRules forOtherLanguages;
  private final Map<String, LanguageRules> byLanguage = new HashMap<>();

  /**
   * @param version null only when there are no rules
   * @param rules whose queries are known to parse
   */
  RuleSet(String version, List<Rule> rules) {
    this.version = version;
    this.rules = List.copyOf(rules);
    this.forOtherLanguages = rulesOf(Rule.EVERY_LANGUAGE);
    TreeSet<String> languages = new TreeSet<>();
    rules.forEach(rule -> languages.addAll(rule.languages()));
    languages.remove(Rule.EVERY_LANGUAGE);
    languages.forEach(language -> byLanguage.put(language, rulesOf(language)));
  }

  /** The declared version, a plus sign and the beginning of the content's SHA-256. */
  public String version() {
    return version;
  }

  /** All rules, in the order of the files. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rule with this id. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Runs the rules of a language and those of every language, shadows among them.
   *
   * @param text normalised; the first 20,000 chars are read
   * @param language canonical tag
   * @return those that match, with their places in the original
   */
  public List<Rule.Hit> match(NormalizedText text, String language) {
    Objects.requireNonNull(language, "language");
    return byLanguage.getOrDefault(language, forOtherLanguages).match(text);
  }

  private LanguageRules rulesOf(String language) {
    List<Rule> chosen =
        rules.stream()
            .filter(
                rule ->
                    rule.languages().contains(language)
                        || rule.languages().contains(Rule.EVERY_LANGUAGE))
            .toList();
    return new LanguageRules(chosen, Analyzers.of(language));
  }
}
