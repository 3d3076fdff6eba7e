package org.sauti.classify.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sauti.models.Harm;
import org.sauti.models.RuleSeverity;
import org.sauti.models.TextSpan;

/**
 * A stored query beside the model, as its file has it.
 *
 * @param id unique in the rule set: lower-case letters, digits and hyphens
 * @param languages canonical tags of the languages it is for; {@link #EVERY_LANGUAGE} for all texts
 * @param harm what it finds
 * @param severity how bad that is
 * @param minorAtRisk whether it also takes a sign that the person targeted is under 18
 * @param state whether it acts
 * @param author who answers for it
 * @param date when it was last changed
 * @param note what it is meant to find and to leave alone
 * @param query what it finds, in the syntax of Lucene's standard query parser, with names of word
 *     lists
 * @param unless what a text must not have beside it, in the same syntax; empty for nothing
 * @param words the word lists of its file
 * @param matches texts that it must find
 * @param doesNotMatch texts that it must leave alone
 * @param source its file and line, for messages
 */
public record Rule(
    String id,
    List<String> languages,
    Harm harm,
    RuleSeverity severity,
    boolean minorAtRisk,
    RuleState state,
    String author,
    LocalDate date,
    String note,
    String query,
    String unless,
    RuleWords words,
    List<String> matches,
    List<String> doesNotMatch,
    String source) {
  /** Stands for all languages. */
  public static final String EVERY_LANGUAGE = "*";

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Rule {
    if (!isId(id)) {
      throw new IllegalArgumentException("not the id of a rule: " + id);
    }
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a rule needs a language");
    }
    Objects.requireNonNull(harm, "harm");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(unless, "unless");
    Objects.requireNonNull(words, "words");
    matches = List.copyOf(matches);
    doesNotMatch = List.copyOf(doesNotMatch);
    Objects.requireNonNull(source, "source");
  }

  /** Whether this can be the id of a rule. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether its matches go into verdicts. */
  public boolean isActive() {
    return state == RuleState.ACTIVE;
  }

  /**
   * That it matched.
   *
   * @param rule which one
   * @param spans where, in the original text, from left to right
   */
  public record Hit(Rule rule, List<TextSpan> spans) {
    public Hit {
      Objects.requireNonNull(rule, "rule");
      spans = List.copyOf(spans);
    }
  }
}
