package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlToTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>one</p><p>two</p>                       | one/two",
        "<p>one</p>$<p>two</p>$                     | one/two",
        "one<br>two<br />three                      | one/two/three",
        "one<br><br>two                             | one//two",
        "<p>one<br></p><p>two</p>                   | one/two",
        "<ul><li>one</li><li>two</li></ul>          | one/two",
        "<div><p>one</p></div>two                   | one/two",
        "  one $ two<b> three </b> four             | one two three four",
        "<pre><code>one$  two</code></pre>three     | one/two/three",
        "a<b>b</b>c                                 | abc",
        "plain                                      | plain",
        "'<p></p>'                                  | ''",
        "<p>a</p><script>b()</script><style>c</style><!-- d --> | a"
      })
  void should_turn_blocks_into_lines(String html, String lines) {
    assertThat(HtmlToText.convert(html.replace('$', '\n'))).isEqualTo(lines.replace('/', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&lt;b&gt;bold&lt;/b&gt;  | <b>bold</b>",
        "&amp;lt;                 | &lt;",
        "&amp;amp;amp;            | &amp;amp;",
        "it&#39;s &#x1F64F;       | it's 🙏",
        "Gr&uuml;&szlig;e         | Grüße",
        "a & b                    | a & b"
      })
  void should_decode_entities_once_and_after_the_tags(String html, String text) {
    assertThat(HtmlToText.convert(html)).isEqualTo(text);
  }

  @Test
  void should_write_out_the_links_that_mastodon_shortens() {
    String link =
        "<a href=\"https://a.example/long/path\"><span class=\"invisible\">https://</span>"
            + "<span class=\"ellipsis\">a.example/long</span><span class=\"invisible\">/path</span></a>";
    assertThat(HtmlToText.convert("see " + link + "!"))
        .isEqualTo("see https://a.example/long/path!");
  }

  @Test
  void should_leave_out_the_words_that_a_matrix_message_answers() {
    String html = "<mx-reply><blockquote>their words</blockquote></mx-reply>my words";
    assertThat(HtmlToText.convert(html)).isEqualTo("my words");
  }

  @Test
  void should_read_hostile_nesting() {
    String html = "<div>".repeat(50_000) + "deep" + "<br>".repeat(3);
    assertThat(HtmlToText.convert(html)).isEqualTo("deep");
  }
}
