package org.sauti.classify.measure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttackTest {
  private static final Map<String, Attack> BY_NAME =
      Attacks.ALL.stream().collect(Collectors.toMap(Attack::name, Function.identity()));

  @ParameterizedTest
  @CsvSource({
    "leetspeak, you are a 511ly 9ö57er1şl1 ş4pş4l",
    "letter spacing, you are a s i l l y g ö s t e r i ş l i ş a p ş a l",
    "punctuation inside, you are a sil_ly gös-terişli şap-şal",
    "homoglyphs, you are a \u0455illy gö\u0455t\u0435rişl\u0456 ş\u0430pşal",
    "elongation, you are a sillyyyyy gösterişliiiiii şapşallll",
    "repeated vowels, you are a siiilly gösteeeerişli şaaapşal",
    "random case, yOu aRE a siLLy GÖsTErişLI şApşaL",
    "character swap, you are a silly gösterşili şaşpal",
    "dropped character, you are a slly gsterişli şpşal",
    "accents removed, you are a silly gosterisli sapsal",
    "words joined, you area silly gösterişlişapşal",
    "emoji inserted, you are a silly😂 gösterişli😂 şapşal💀",
    "full-width letters, you are a ｓｉｌｌｙ ｇöｓｔｅｒｉşｌｉ şａｐşａｌ",
    "HTML entities, you are a &#115;ill&#121; &#103;&#246;&#115;&#116;erişl&#105; şa&#112;&#351;al"
  })
  void should_disguise_the_longer_words(String name, String disguised) {
    assertThat(BY_NAME.get(name).disguise("you are a silly gösterişli şapşal"))
        .isEqualTo(disguised);
  }

  @Test
  void should_part_letters_with_characters_that_nobody_sees() {
    String disguised = BY_NAME.get("zero-width characters").disguise("silly");

    assertThat(disguised).hasSize(9).matches("s[\u200B\u2060]i[\u200B\u2060]l.l.y");
  }

  @ParameterizedTest
  @CsvSource({
    "letter spacing, तु म बे व कू फ हो",
    "dropped character, तुम बेवफ हो",
    "leetspeak, तुम बेवकूफ हो",
    "homoglyphs, तुम बेवकूफ हो",
    "accents removed, तुम बेवकूफ हो",
    "full-width letters, तुम बेवकूफ हो",
    "random case, तुम बेवकूफ हो"
  })
  void should_keep_marks_with_their_letters_and_leave_what_a_script_lacks(
      String name, String disguised) {
    assertThat(BY_NAME.get(name).disguise("तुम बेवकूफ हो")).isEqualTo(disguised);
  }

  @Test
  void should_find_words_where_no_spaces_part_them() {
    assertThat(BY_NAME.get("letter spacing").disguise("你真是个笨蛋")).isEqualTo("你真 是个笨 蛋");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a", "😂", "e\u0301", "\u0301", "\uD800", "12 34", "ß ẞ İ ı ΐ"})
  void should_take_any_text_and_always_disguise_it_the_same_way(String text) {
    for (Attack attack : Attacks.ALL) {
      assertThat(attack.disguise(text)).as(attack.name()).isEqualTo(attack.disguise(text));
    }
  }

  @Test
  void should_be_more_than_a_dozen_with_names_of_their_own() {
    assertThat(BY_NAME).hasSize(15);
  }
}
