package org.sauti.classify.rules;

import java.util.ArrayList;
import java.util.List;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.text.TextNormalizer;

/** Runs the examples that stand beside rules. */
public final class RuleExamples {
  private static final TextNormalizer NORMALIZER = TextNormalizer.standard();

  private RuleExamples() {}

  /**
   * An example that does not do what it should.
   *
   * @param rule whose it is
   * @param language in which it was judged
   * @param text the example
   * @param shouldMatch whether it should have matched
   */
  public record Failure(Rule rule, String language, String text, boolean shouldMatch) {
    @Override
    public String toString() {
      return rule.source()
          + ": rule "
          + rule.id()
          + (shouldMatch ? " should match: " : " should not match: ")
          + text;
    }
  }

  /** The examples of all rules that do not do what they should; none when all is well. */
  public static List<Failure> failures(RuleSet rules) {
    List<Failure> failures = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (String language : rule.languages()) {
        rule.matches().forEach(text -> check(rules, rule, language, text, true, failures));
        rule.doesNotMatch().forEach(text -> check(rules, rule, language, text, false, failures));
      }
    }
    return failures;
  }

  private static void check(
      RuleSet rules,
      Rule rule,
      String language,
      String text,
      boolean shouldMatch,
      List<Failure> failures) {
    String judgedIn = language.equals(Rule.EVERY_LANGUAGE) ? LanguageGuess.UNKNOWN : language;
    boolean matches =
        rules.match(NORMALIZER.normalize(text), judgedIn).stream()
            .anyMatch(hit -> hit.rule().id().equals(rule.id()));
    if (matches != shouldMatch) {
      failures.add(new Failure(rule, judgedIn, text, shouldMatch));
    }
  }
}
