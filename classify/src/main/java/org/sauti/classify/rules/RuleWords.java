package org.sauti.classify.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sauti.models.DidYouMean;

/**
 * The lists of words and phrases that the queries of a file use by name: {@code {pictures}} in a
 * query stands for any of those listed under {@code pictures}. A word {@code tum*} stands for all
 * that begin so; such a word is compared as it is written, not analysed.
 *
 * <p>Every file knows {@code {user}}, {@code {link}}, {@code {email}} and {@code {phone}}: what
 * normalisation leaves of mentions, addresses and telephone numbers.
 */
final class RuleWords {
  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)\\}");
  private static final Pattern OR_OF_WORDS = Pattern.compile("fn:or\\(([^():]+)\\)");
  private static final Pattern ALTERNATIVE =
      Pattern.compile("\"([^\"]*)\"|\\{([a-z-]+)\\}|([^\\s\"]+)");
  private static final Pattern STAR_WITHIN = Pattern.compile("\\*\\S");

  private final Map<String, Set<String>> lists = new LinkedHashMap<>();

  RuleWords() {
    lists.put("user", Set.of(PlaceholderWords.USER));
    lists.put("link", Set.of(PlaceholderWords.LINK));
    lists.put("email", Set.of(PlaceholderWords.EMAIL));
    lists.put("phone", Set.of(PlaceholderWords.PHONE));
  }

  /**
   * Adds a list.
   *
   * @param alternatives words and phrases; {@code {name}} for all of a list added before
   * @throws IllegalArgumentException when one of them is empty, has a star elsewhere than at the
   *     end of a word, or names no list
   */
  void add(String name, List<String> alternatives) {
    Set<String> phrases = new LinkedHashSet<>();
    for (String alternative : alternatives) {
      Matcher other = NAME.matcher(alternative.strip());
      if (other.matches()) {
        phrases.addAll(list(other.group(1)));
      } else {
        phrases.add(phrase(alternative));
      }
    }
    if (phrases.isEmpty()) {
      throw new IllegalArgumentException("has no words");
    }
    lists.put(name, phrases);
  }

  /**
   * The words and phrases of a list.
   *
   * @throws IllegalArgumentException when there is no such list
   */
  Set<String> list(String name) {
    Set<String> phrases = lists.get(name);
    if (phrases == null) {
      throw new IllegalArgumentException(
          "there are no words '" + name + "'" + DidYouMean.hint(name, lists.keySet()));
    }
    return phrases;
  }

  /**
   * A query in which each list, and each {@code fn:or(...)} of words and phrases only, is one word.
   *
   * @param marker gives the word for a list
   * @throws IllegalArgumentException when the query names a list that there is not
   */
  String mark(String query, Function<Set<String>, String> marker) {
    String marked =
        OR_OF_WORDS
            .matcher(query)
            .replaceAll(or -> Matcher.quoteReplacement(marker.apply(alternatives(or.group(1)))));
    return NAME.matcher(marked)
        .replaceAll(name -> Matcher.quoteReplacement(marker.apply(list(name.group(1)))));
  }

  private Set<String> alternatives(String text) {
    Set<String> phrases = new LinkedHashSet<>();
    Matcher alternatives = ALTERNATIVE.matcher(text);
    while (alternatives.find()) {
      if (alternatives.group(1) != null) {
        phrases.add(phrase(alternatives.group(1)));
      } else if (alternatives.group(2) != null) {
        phrases.addAll(list(alternatives.group(2)));
      } else {
        phrases.add(phrase(alternatives.group(3)));
      }
    }
    return phrases;
  }

  private static String phrase(String alternative) {
    String phrase = alternative.strip();
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("has an empty word");
    }
    if (STAR_WITHIN.matcher(phrase).find() || phrase.startsWith("*")) {
      throw new IllegalArgumentException("a star stands at the end of a word only: " + phrase);
    }
    return phrase;
  }
}
