package org.sauti.classify.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenScannerTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "you b*tch, f**k    | you b*tch , f**k",
        "f** you f*         | f** you f *",
        "**no** *no*        | * * no * * * no *",
        "a** **             | a** * *",
        "don't stop'        | don't stop '",
        "🏳‍🌈🏳‍⚧!🏳          | 🏳‍🌈 🏳‍⚧ ! 🏳",
        "🇩🇪🇫🇷 🇮            | 🇩🇪 🇫🇷 🇮",
        "👩💻👍👍             | 👩 💻 👍 👍",
        "哈哈 ok ดี           | 哈哈 ok ดี",
      })
  void should_find_the_tokens(String text, String expected) {
    assertThat(tokens(text)).containsExactly(expected.split(" "));
  }

  private static List<String> tokens(String text) {
    int[] codePoints = text.codePoints().toArray();
    TokenScanner scanner = new TokenScanner(codePoints, codePoints.length);
    List<String> tokens = new ArrayList<>();
    while (scanner.next()) {
      tokens.add(new String(codePoints, scanner.start(), scanner.end() - scanner.start()));
    }
    return tokens;
  }
}
