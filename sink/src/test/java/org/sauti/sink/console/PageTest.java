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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {
  private static final int ALL_PAGES_LIMIT = 200 * 1024;

  static List<String> scripts() {
    return PackedFolder.names("assets", "app.js").stream()
        .filter(name -> name.endsWith(".js"))
        .toList();
  }

  /**
   * All pages, the largest catalog of words and the style, uncompressed; plots come when wanted.
   */
  @Test
  void should_be_light() {
    int words =
        PageRoutes.all().stream()
            .filter(route -> route.path().startsWith(PageRoutes.MESSAGES))
            .filter(route -> route.path().endsWith("/en.json"))
            .mapToInt(route -> ((Asset) route.handler()).size())
            .sum();
    int rest =
        PageRoutes.all().stream()
            .filter(route -> !route.path().equals(PageRoutes.OPENAPI))
            .filter(route -> !route.path().startsWith(PageRoutes.MESSAGES))
            .filter(route -> !route.path().startsWith(PageRoutes.CHARTS))
            .mapToInt(route -> ((Asset) route.handler()).size())
            .sum();

    assertThat(words + rest).isBetween(1, ALL_PAGES_LIMIT);
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
