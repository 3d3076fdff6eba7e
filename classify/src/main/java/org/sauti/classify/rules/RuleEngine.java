package org.sauti.classify.rules;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.sauti.classify.model.PreparedText;
import org.sauti.models.RuleMatch;

/**
 * Runs the rules of the day. They can be exchanged at any time: each text is read by one set of
 * rules, whole. Safe to share between threads if the watcher is.
 */
public final class RuleEngine {
  private final Consumer<Rule> watcher;
  private volatile RuleSet rules;

  /**
   * @param rules to begin with
   * @param watcher told of every match, also of rules in shadow
   */
  public RuleEngine(RuleSet rules, Consumer<Rule> watcher) {
    this.rules = Objects.requireNonNull(rules, "rules");
    this.watcher = Objects.requireNonNull(watcher, "watcher");
  }

  /** An engine that never finds anything. */
  public static RuleEngine off() {
    return new RuleEngine(RuleSet.NONE, rule -> {});
  }

  /**
   * What the rules say of a text.
   *
   * @param version of the rules, null when there are none
   * @param matches of the rules that act
   */
  public record Findings(String version, List<RuleMatch> matches) {
    public Findings {
      matches = List.copyOf(matches);
    }
  }

  /** The rules that are in force. */
  public RuleSet rules() {
    return rules;
  }

  /** Exchanges the rules. */
  public void use(RuleSet others) {
    rules = Objects.requireNonNull(others, "others");
  }

  /** Runs the rules on a text. */
  public Findings read(PreparedText text) {
    RuleSet current = rules;
    List<Rule.Hit> hits = current.match(text.text(), text.language().tag());
    hits.forEach(hit -> watcher.accept(hit.rule()));
    return new Findings(
        current.version(),
        hits.stream().filter(hit -> hit.rule().isActive()).map(RuleEngine::match).toList());
  }

  private static RuleMatch match(Rule.Hit hit) {
    Rule rule = hit.rule();
    return new RuleMatch(rule.id(), rule.harm(), rule.severity(), rule.minorAtRisk(), hit.spans());
  }
}
