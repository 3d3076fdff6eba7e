package org.sauti.sink.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sauti.models.Harm;
import org.sauti.models.ItemChange;
import org.sauti.models.ModerationAction;
import org.sauti.models.QueueEventType;

class PageTest {
  private static final int PAGE_LIMIT = 60 * 1024;
  private static final List<String> SCRIPTS =
      List.of("app.js", "api.js", "dom.js", "item.js", "queues.js", "words.js");

  static List<String> scripts() {
    return SCRIPTS;
  }

  @Test
  void should_be_light() {
    int size =
        PageRoutes.all().stream()
            .filter(route -> !route.path().equals(PageRoutes.OPENAPI))
            .mapToInt(route -> ((Asset) route.handler()).size())
            .sum();
    assertThat(size).isBetween(1, PAGE_LIMIT);
  }

  @Test
  void should_have_no_script_or_style_inside_the_page() {
    String page = read("index.html");

    assertThat(page).doesNotContain("<style").doesNotContain(" style=");
    assertThat(page).doesNotContainPattern(" on[a-z]+=");
    assertThat(page).doesNotContainPattern("<script(?![^>]*\\ssrc=)");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void should_put_text_in_as_text_only(String script) {
    assertThat(read(script))
        .doesNotContain("innerHTML")
        .doesNotContain("outerHTML")
        .doesNotContain("insertAdjacentHTML")
        .doesNotContain("document.write")
        .doesNotContain("eval(")
        .doesNotContain("'style'");
  }

  @Test
  void should_serve_everything_that_the_page_refers_to() {
    Set<String> served = PageRoutes.all().stream().map(Route::path).collect(Collectors.toSet());
    Set<String> wanted = new TreeSet<>();
    wanted.addAll(matches("(?:src|href)=\"([^\"#]+)\"", "index.html"));
    for (String script : SCRIPTS) {
      wanted.addAll(matches("from '\\./([^']+)'", script));
    }

    assertThat(wanted).isNotEmpty();
    assertThat(served).containsAll(wanted.stream().map(path -> "/" + path).toList());
  }

  @Test
  void should_have_every_word_that_is_used_and_use_every_word_that_it_has() {
    Set<String> known = matches("^  '?([\\w.]+)'?:", "words.js");
    Set<String> used = new TreeSet<>(matches("data-word=\"(\\w+)\"", "index.html"));
    for (String script : SCRIPTS) {
      used.addAll(matches("word\\('(\\w+)'", script));
      used.addAll(matches("word\\(\\w+(?:\\.\\w+)? \\? '(\\w+)'", script));
      used.addAll(matches("word\\(\\w+(?:\\.\\w+)? \\? '\\w+' : '(\\w+)'", script));
    }
    // Names of rows in the tables of facts.
    used.addAll(matches("^    \\['(\\w+)',", "item.js"));
    used.addAll(prefixed("harm.", Harm.labels().stream()));
    used.addAll(prefixed("action.", Stream.of(ModerationAction.values()).map(Enum::name)));
    used.addAll(prefixed("change.", Stream.of(ItemChange.values()).map(Enum::name)));
    used.addAll(
        prefixed(
            "event.",
            Stream.of(QueueEventType.values())
                .filter(type -> type != QueueEventType.REFUSED && type != QueueEventType.REPEATED)
                .map(Enum::name)));

    assertThat(known).isEqualTo(used);
  }

  private static Set<String> prefixed(String prefix, Stream<String> names) {
    return names.map(name -> prefix + name).collect(Collectors.toSet());
  }

  private static Set<String> matches(String pattern, String file) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(read(file))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(String file) {
    try (InputStream stream = PageTest.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
