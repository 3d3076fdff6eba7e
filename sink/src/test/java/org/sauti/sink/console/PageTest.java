package org.sauti.sink.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {
  private static final int FIRST_PAGE_LIMIT = 200 * 1024;

  static List<String> scripts() {
    return PackedFolder.names("assets", "app.js").stream()
        .filter(name -> name.endsWith(".js"))
        .toList();
  }

  /** What the browser loads before the first page is shown, uncompressed, in any language. */
  @Test
  void should_be_light() {
    int page = size("/") + size("/assets/app.css") + size("/assets/favicon.svg");
    int scripts = loadedWith("app.js").stream().mapToInt(name -> size("/assets/" + name)).sum();
    int words =
        PageRoutes.all().stream()
            .map(Route::path)
            .filter(path -> path.startsWith(PageRoutes.MESSAGES))
            .mapToInt(PageTest::size)
            .max()
            .orElseThrow();

    assertThat(page + scripts + words).isBetween(1, FIRST_PAGE_LIMIT);
  }

  @Test
  void should_load_what_not_everybody_needs_only_when_it_is_opened() {
    assertThat(loadedWith("app.js"))
        .contains("work.js", "sign-in.js")
        .doesNotContain("queues.js", "lead.js", "charts.js", "export.js", "people.js");
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
    assertThat(read("assets/" + script))
        .doesNotContain("innerHTML")
        .doesNotContain("outerHTML")
        .doesNotContain("insertAdjacentHTML")
        .doesNotContain("createContextualFragment")
        .doesNotContain("DOMParser")
        .doesNotContain("document.write")
        .doesNotContain("eval(")
        .doesNotContain("new Function")
        .doesNotContain("'style'");
  }

  @Test
  void should_take_nothing_from_elsewhere() {
    for (String script : scripts()) {
      assertThat(matches("(?:import\\(|from |fetch\\()'(https?:[^']+)'", "assets/" + script))
          .as(script)
          .isEmpty();
    }
    assertThat(read("assets/app.css")).doesNotContain("@import").doesNotContain("url(");
  }

  @Test
  void should_serve_everything_that_the_pages_refer_to() {
    Set<String> served = PageRoutes.all().stream().map(Route::path).collect(Collectors.toSet());
    Set<String> wanted = new TreeSet<>(matches("(?:src|href)=\"([^\"#]+)\"", "index.html"));
    for (String script : scripts()) {
      matches("(?:from |import\\()'\\./([^']+)'", "assets/" + script)
          .forEach(name -> wanted.add("/assets/" + name));
      wanted.addAll(matches("'(/assets/[^']+)'", "assets/" + script));
    }

    assertThat(wanted)
        .contains("/assets/work.js", "/assets/lead.js", "/assets/uplot/uPlot.min.css");
    assertThat(served).containsAll(wanted);
  }

  @Test
  void should_import_only_what_a_module_gives() {
    Pattern imports = Pattern.compile("import \\{([^}]+)\\} from '\\./([^']+)'");
    for (String script : scripts()) {
      imports
          .matcher(read("assets/" + script))
          .results()
          .forEach(
              found ->
                  assertThat(exportsOf(found.group(2)))
                      .as("%s imports from %s", script, found.group(2))
                      .containsAll(namesIn(found.group(1))));
    }
  }

  @Test
  void should_have_one_style_for_both_directions_of_writing() {
    assertThat(
            matches(
                "^([^-*/].*[ {;](?:left|right|margin-left|margin-right|padding-left)): ",
                "assets/app.css"))
        .as("use the logical property, such as inset-inline-start")
        .isEmpty();
  }

  /** A script and all that it imports at once. */
  private static Set<String> loadedWith(String script) {
    Set<String> loaded = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(script));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (loaded.add(next)) {
        open.addAll(matches("from '\\./([^']+)'", "assets/" + next));
      }
    }
    return loaded;
  }

  private static int size(String path) {
    return PageRoutes.all().stream()
        .filter(route -> route.path().equals(path))
        .mapToInt(route -> ((Asset) route.handler()).size())
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> exportsOf(String script) {
    Set<String> names =
        new TreeSet<>(
            matches("^export (?:async )?(?:function|const|let|class) (\\w+)", "assets/" + script));
    matches("^export \\{([^}]+)\\}", "assets/" + script)
        .forEach(list -> names.addAll(namesIn(list)));
    return names;
  }

  private static List<String> namesIn(String list) {
    return Pattern.compile(",")
        .splitAsStream(list)
        .map(name -> name.strip().split("\\s+", -1)[0])
        .filter(name -> !name.isEmpty())
        .toList();
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
