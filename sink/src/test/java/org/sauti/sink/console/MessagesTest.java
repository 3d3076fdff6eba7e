package org.sauti.sink.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sauti.models.DecisionStage;
import org.sauti.models.Harm;
import org.sauti.models.ItemChange;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueEventType;
import org.sauti.models.Refusal;

/**
 * The words of the console. A catalog is a JSON object of keys and texts; where a text depends on a
 * number it is an object of the plural categories of CLDR. {@code en.json} says which keys there
 * are; a new catalog in the folder is checked without a change here.
 */
class MessagesTest {
  private static final String ENGLISH = "en";
  private static final int LARGEST_COUNT = 1_000;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

  /** A key in a script: words with dots between them, in single quotes. */
  private static final Pattern KEY = Pattern.compile("'([a-z]\\w*(?:\\.\\w+)+)'");

  /** The part of a key that stands before what a script puts in, such as {@code harm.}. */
  private static final Pattern PREFIX = Pattern.compile("`([a-z][\\w.]*\\.)\\$\\{");

  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(new TypeReference<TreeMap<String, JsonNode>>() {})
          .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  static Stream<String> locales() {
    return PackedFolder.names("messages", "en.json").stream()
        .map(name -> name.substring(0, name.length() - ".json".length()));
  }

  @Test
  void should_have_every_word_that_is_used_and_use_every_word_that_it_has() {
    Set<String> used = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    for (String script : PageTest.scripts()) {
      String source = read("assets/" + script);
      KEY.matcher(source)
          .results()
          .map(found -> found.group(1))
          .filter(key -> !key.endsWith(".js"))
          .forEach(used::add);
      PREFIX.matcher(source).results().map(found -> found.group(1)).forEach(prefixes::add);
    }
    Set<String> known = catalog(ENGLISH).keySet();

    assertThat(known).as("used in a script").containsAll(used);
    assertThat(known)
        .as("in en.json and used nowhere: remove it there and in all catalogs")
        .allMatch(key -> used.contains(key) || prefixes.stream().anyMatch(key::startsWith));
  }

  @Test
  void should_name_everything_that_the_service_can_answer_with() {
    Set<String> wanted = new TreeSet<>();
    wanted.addAll(prefixed("harm.", Harm.labels().stream()));
    wanted.addAll(prefixed("policy.is.", Harm.labels().stream()));
    wanted.addAll(prefixed("policy.not.", Harm.labels().stream()));
    wanted.addAll(prefixed("action.", names(ModerationAction.values())));
    wanted.addAll(prefixed("change.", names(ItemChange.values())));
    wanted.addAll(prefixed("stage.", names(DecisionStage.values())));
    wanted.addAll(prefixed("role.", names(Role.values())));
    wanted.addAll(prefixed("problem.", names(Refusal.values())));
    wanted.addAll(
        prefixed(
            "event.",
            Stream.of(QueueEventType.values())
                .filter(type -> type != QueueEventType.REFUSED && type != QueueEventType.REPEATED)
                .map(Enum::name)));

    assertThat(catalog(ENGLISH).keySet()).containsAll(wanted);
  }

  @ParameterizedTest
  @MethodSource("locales")
  void should_have_the_keys_that_English_has(String locale) {
    assertThat(catalog(locale).keySet()).isEqualTo(catalog(ENGLISH).keySet());
  }

  @ParameterizedTest
  @MethodSource("locales")
  void should_be_text_or_plural_forms_where_English_is(String locale) {
    Map<String, JsonNode> english = catalog(ENGLISH);

    catalog(locale)
        .forEach(
            (key, message) -> {
              assertThat(message.isObject())
                  .as("%s: %s has plural forms", locale, key)
                  .isEqualTo(english.get(key).isObject());
              assertThat(texts(message))
                  .as("%s: %s", locale, key)
                  .isNotEmpty()
                  .allMatch(JsonNode::isTextual)
                  .noneMatch(text -> text.textValue().isBlank());
            });
  }

  @ParameterizedTest
  @MethodSource("locales")
  void should_fill_in_what_English_fills_in(String locale) {
    Map<String, JsonNode> english = catalog(ENGLISH);

    catalog(locale)
        .forEach(
            (key, message) -> {
              Set<String> wanted = placeholders(fullest(english.get(key)));
              assertThat(placeholders(fullest(message)))
                  .as("%s: %s", locale, key)
                  .isEqualTo(wanted);
              // "One item" and "two items" need no digits.
              texts(message)
                  .forEach(
                      text -> {
                        Set<String> here = new TreeSet<>(placeholders(text));
                        if (wanted.contains("count")) {
                          here.add("count");
                        }
                        assertThat(here).as("%s: %s", locale, key).isEqualTo(wanted);
                      });
            });
  }

  @ParameterizedTest
  @MethodSource("locales")
  void should_have_the_plural_forms_of_its_language(String locale) {
    PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(locale));
    Set<String> needed = new TreeSet<>(Set.of(PluralRules.KEYWORD_OTHER));
    IntStream.rangeClosed(0, LARGEST_COUNT).mapToObj(rules::select).forEach(needed::add);

    catalog(locale)
        .forEach(
            (key, message) -> {
              if (message.isObject()) {
                Set<String> forms = new TreeSet<>();
                message.fieldNames().forEachRemaining(forms::add);
                assertThat(forms).as("%s: %s", locale, key).containsAll(needed);
                assertThat(rules.getKeywords()).as("%s: %s", locale, key).containsAll(forms);
              }
            });
  }

  private static Stream<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name);
  }

  private static Set<String> prefixed(String prefix, Stream<String> names) {
    return names.map(name -> prefix + name).collect(Collectors.toSet());
  }

  private static List<JsonNode> texts(JsonNode message) {
    return message.isObject()
        ? message.properties().stream().map(Map.Entry::getValue).toList()
        : List.of(message);
  }

  /** The text that must say everything: the form for all other numbers. */
  private static JsonNode fullest(JsonNode message) {
    return message.isObject() ? message.path(PluralRules.KEYWORD_OTHER) : message;
  }

  private static Set<String> placeholders(JsonNode text) {
    return PLACEHOLDER
        .matcher(text.asText())
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, JsonNode> catalog(String locale) {
    try {
      return READER.readValue(read("messages/" + locale + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException("messages/" + locale + ".json is no flat JSON object", e);
    }
  }

  private static String read(String file) {
    try (InputStream stream = MessagesTest.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
