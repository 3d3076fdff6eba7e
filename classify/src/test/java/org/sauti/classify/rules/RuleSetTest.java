package org.sauti.classify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.models.TextFile;

class RuleSetTest {
  private static final TextNormalizer NORMALIZER = TextNormalizer.standard();

  @Test
  void should_show_what_it_found_in_the_text_as_it_was_written() {
    RuleSet rules = rules("en", "words:\n  live: [where you live]", "fn:ordered(know {live})", "");
    String text = "&quot;HEY&quot; I KNOW \u201cwhere\u201d y\u200bou LIVE, \ud83d\ude00";

    assertThat(found(rules, "en", text)).containsExactly("KNOW \u201cwhere\u201d y\u200bou LIVE");
  }

  @Test
  void should_know_the_forms_of_a_word_in_each_language() {
    RuleSet rules = rules("en, de", "words: {}", "follow OR bilder", "");

    assertThat(found(rules, "en", "He is FOLLOWING me")).containsExactly("FOLLOWING");
    assertThat(found(rules, "de", "ein Bild")).containsExactly("Bild");
    assertThat(found(rules, "sw", "following bild")).isEmpty();
  }

  @Test
  void should_keep_small_words() {
    RuleSet rules = rules("en", "words: {}", "\"i have your\"", "");

    assertThat(found(rules, "en", "so I have your keys")).containsExactly("I have your");
    assertThat(found(rules, "en", "I had your keys")).isEmpty();
  }

  @Test
  void should_not_match_beside_what_it_is_told_to_leave_alone() {
    RuleSet rules = rules("en", "words:\n  quote: [he wrote, she wrote]", "secret", "{quote}");

    assertThat(found(rules, "en", "our secret")).containsExactly("secret");
    assertThat(found(rules, "en", "He wrote of a secret")).isEmpty();
  }

  @Test
  void should_find_phrases_of_lists_that_overlap() {
    RuleSet rules =
        rules(
            "en",
            "words:\n  send: [send me]\n  what: [me pics, pic*]",
            "fn:unordered({send} {what})",
            "");

    assertThat(found(rules, "en", "please send me pics now")).containsExactly("send me pics");
    assertThat(found(rules, "en", "pictures? send me")).containsExactly("pictures? send me");
    assertThat(found(rules, "en", "me pics")).isEmpty();
  }

  @Test
  void should_find_placeholders_and_not_the_words_that_look_like_them() {
    RuleSet rules = rules("en", "words: {}", "fn:ordered(call {phone})", "");

    assertThat(found(rules, "en", "call +49 151 23456789"))
        .containsExactly("call +49 151 23456789");
    assertThat(found(rules, "en", "call the phone company")).isEmpty();
  }

  @Test
  void should_run_the_rules_of_every_language_on_every_text() {
    RuleSet rules = rules("\"*\"", "words: {}", "doxxed", "");

    assertThat(found(rules, "und", "doxxed")).hasSize(1);
    assertThat(found(rules, "ja", "doxxed だって")).hasSize(1);
  }

  @Test
  void should_stay_quick_and_brief_on_a_long_text_that_repeats_itself() {
    RuleSet rules =
        rules("en", "words:\n  bb: [bb, bbb]", "fn:maxgaps(3 fn:unordered(aa {bb}))", "");
    String text = "aa bb ".repeat(11_000);

    List<Rule.Hit> hits = rules.match(NORMALIZER.normalize(text), "en");

    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).spans()).hasSizeBetween(1, 8);
    assertThat(found(rules, "en", "xx ".repeat(LanguageRules.CHARS_READ) + "aa bb")).isEmpty();
  }

  @Test
  void should_give_the_same_answers_to_many_threads_at_once() throws Exception {
    RuleSet rules = SharedRules.read(RuleFiles.builtIn());
    String text = "I know where you live. Send me nudes or I will post your pics, pay me";
    List<String> alone = ids(rules, text);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<String>> together = () -> ids(rules, text);
      for (Future<List<String>> answer :
          threads.invokeAll(IntStream.range(0, 200).mapToObj(number -> together).toList())) {
        assertThat(answer.get()).isEqualTo(alone).isNotEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> ids(RuleSet rules, String text) {
    return rules.match(NORMALIZER.normalize(text), "en").stream()
        .map(hit -> hit.rule().id())
        .toList();
  }

  private static List<String> found(RuleSet rules, String language, String text) {
    return rules.match(NORMALIZER.normalize(text), language).stream()
        .flatMap(hit -> hit.spans().stream())
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }

  private static RuleSet rules(String languages, String words, String query, String unless) {
    String file =
        String.format(
            Locale.ROOT,
            """
            languages: [%s]
            author: a test
            date: 2026-11-24
            %s
            rules:
              - id: test
                harm: stalking
                severity: high
                note: for a test
                query: '%s'
                unless: '%s'
                examples:
                  matches: [one, two]
                  does-not-match: [one, two]
            """,
            languages,
            words,
            query,
            unless);
    return RuleSetReader.read(
        new RuleFiles(
            List.of(
                new TextFile(RuleFiles.SET, "version: 1\nfiles: [test.yaml]\n"),
                new TextFile("test.yaml", file))));
  }
}
