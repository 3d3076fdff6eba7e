package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElongationTest {
  private final NormalizationStep step = new Elongation();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "biiiitch stuuupid nooooo | bitch stupid no",
        "whoreeee sluttttt girlss | whore slut girlss",
        "assss bossss killll      | ass boss kill",
        "pussssy fagggot titttty  | pussy faggot titty",
        "bitchessss girlsss       | bitches girls",
        "good too ass faggot      | good too ass faggot",
        "hmmm xxxx aaaa           | hm xx aa",
        "сууука блядььь           | сука блядь",
        "มากกกก                   | มาก",
        "พอออก พออออ copiii hiiii   | พอออก พอ copii hi",
        "كلبببب ههههه             | كلب هه",
        "すごーーーい 哈哈哈哈        | すごーい 哈哈",
        "ㅋㅋㅋㅋ wwww 草wwww        | ㅋㅋ ww 草ww",
        "55555 555 1000 5555kg    | 555 555 1000 5555kg",
        "😂😂😂😂 !!!! ......        | 😂😂 !! ..",
      })
  void should_shorten_what_is_drawn_out(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
