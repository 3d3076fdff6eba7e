package org.sauti.classify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.models.Harm;

/** Runs the examples of every rule that comes with Sauti. */
class BuiltInRulesTest {
  private static final RuleSet RULES = SharedRules.read(RuleFiles.builtIn());
  private static final TextNormalizer NORMALIZER = TextNormalizer.standard();

  static Stream<Arguments> examples() {
    return RULES.rules().stream()
        .flatMap(
            rule ->
                rule.languages().stream()
                    .flatMap(
                        language ->
                            Stream.concat(
                                rule.matches().stream()
                                    .map(text -> example(rule, language, text, true)),
                                rule.doesNotMatch().stream()
                                    .map(text -> example(rule, language, text, false)))));
  }

  @ParameterizedTest(name = "{0}: {1} in {2}, \"{3}\" -> {4}")
  @MethodSource("examples")
  void should_do_what_its_examples_say(
      String source, String id, String language, String text, boolean matches) {
    String judgedIn = language.equals(Rule.EVERY_LANGUAGE) ? LanguageGuess.UNKNOWN : language;

    assertThat(RULES.match(NORMALIZER.normalize(text), judgedIn))
        .extracting(hit -> hit.rule().id())
        .satisfies(
            ids -> assertThat(ids.contains(id)).as(source + " on " + text).isEqualTo(matches));
  }

  @Test
  void should_cover_five_harms_in_at_least_fourteen_languages() {
    Set<String> complete = new TreeSet<>();
    for (String language : languages()) {
      boolean imageAbuse = has(language, Harm.IMAGE_ABUSE, false);
      boolean stalking = has(language, Harm.STALKING, false);
      boolean minorAtRisk = has(language, Harm.SEXUAL_HARASSMENT, true);
      if (imageAbuse && stalking && minorAtRisk) {
        complete.add(language);
      }
    }
    assertThat(complete).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void should_have_rules_in_shadow_and_rules_that_act() {
    assertThat(RULES.rules()).anyMatch(Rule::isActive).anyMatch(rule -> !rule.isActive());
  }

  private static Set<String> languages() {
    Set<String> languages = new TreeSet<>();
    RULES.rules().forEach(rule -> languages.addAll(rule.languages()));
    languages.remove(Rule.EVERY_LANGUAGE);
    return languages;
  }

  private static boolean has(String language, Harm harm, boolean minorAtRisk) {
    return RULES.rules().stream()
        .anyMatch(
            rule ->
                rule.isActive()
                    && rule.languages().contains(language)
                    && rule.harm() == harm
                    && rule.minorAtRisk() == minorAtRisk);
  }

  private static Arguments example(Rule rule, String language, String text, boolean matches) {
    return Arguments.of(rule.source(), rule.id(), language, text, matches);
  }
}
