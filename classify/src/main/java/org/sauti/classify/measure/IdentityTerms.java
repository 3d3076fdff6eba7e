package org.sauti.classify.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in texts the words that name groups of people neutrally, by language. Immutable and safe to
 * share.
 */
public final class IdentityTerms {
  private static final String RESOURCE = "identity-terms.tsv";
  private static final String ANYTHING = "*";
  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}\\p{N}])";

  private final Map<String, Map<String, Pattern>> byLanguage;

  private IdentityTerms(Map<String, Map<String, Pattern>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** The words that come with Sauti. */
  public static IdentityTerms standard() {
    try (InputStream stream = IdentityTerms.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return of(reader.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * From lines of a language tag, a group and its terms, with tabs between the three and commas
   * between the terms. A star at an end of a term lets a word go on there.
   */
  static IdentityTerms of(List<String> lines) {
    Map<String, Map<String, Pattern>> byLanguage = new LinkedHashMap<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      byLanguage
          .computeIfAbsent(columns[0], absent -> new LinkedHashMap<>())
          .put(columns[1], pattern(columns[2]));
    }
    return new IdentityTerms(byLanguage);
  }

  /** All groups, in the order of the list. */
  public List<String> groups() {
    Set<String> groups = new LinkedHashSet<>();
    byLanguage.values().forEach(patterns -> groups.addAll(patterns.keySet()));
    return List.copyOf(groups);
  }

  /** The languages that have terms. */
  public Set<String> languages() {
    return Set.copyOf(byLanguage.keySet());
  }

  /**
   * The groups that a text mentions.
   *
   * @param language BCP 47 tag; a tag without terms is shortened by its subtags, and a language
   *     without any mentions nobody
   */
  public Set<String> groupsIn(String text, String language) {
    return nearest(language).entrySet().stream()
        .filter(group -> group.getValue().matcher(text).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<String, Pattern> nearest(String language) {
    String tag = language;
    while (!byLanguage.containsKey(tag) && tag.indexOf('-') > 0) {
      tag = tag.substring(0, tag.lastIndexOf('-'));
    }
    return byLanguage.getOrDefault(tag, Map.of());
  }

  private static Pattern pattern(String terms) {
    return Pattern.compile(
        Arrays.stream(terms.split(",", -1))
            .map(IdentityTerms::expression)
            .collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String expression(String term) {
    boolean opensBefore = term.startsWith(ANYTHING);
    boolean opensAfter = term.endsWith(ANYTHING);
    String word =
        term.substring(opensBefore ? 1 : 0, term.length() - (opensAfter ? ANYTHING.length() : 0));
    return (opensBefore ? "" : NO_LETTER_BEFORE)
        + Pattern.quote(word)
        + (opensAfter ? "" : NO_LETTER_AFTER);
  }
}
