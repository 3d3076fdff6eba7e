package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownWordsTest {
  private final KnownWords words = Vocabulary.of("woman:60 wife:50 \u00e9t\u00e9:40");

  @Test
  void should_know_its_words_and_what_each_is() {
    int word = words.find("the woman", 4, 9);

    assertThat(words.text(word)).isEqualTo("woman");
    assertThat(words.frequency(word)).isEqualTo(60);
    assertThat(words.languages(word)).isEqualTo(1);
    assertThat(words.find("women", 0, 5)).isEqualTo(KnownWords.NONE);
  }

  @Test
  void should_know_how_words_begin() {
    assertThat(words.canBegin(WordHash.of("wom", 0, 3))).isTrue();
    assertThat(words.canBegin(WordHash.of("wox", 0, 3))).isFalse();
  }

  @Test
  void should_find_a_word_by_what_is_left_of_it() {
    assertThat(variantOf("womn")).isEqualTo("woman");
    assertThat(variantOf("ete")).isEqualTo("\u00e9t\u00e9");
    assertThat(words.variant(words.firstVariant(WordHash.of("oman", 0, 4))))
        .isEqualTo(KnownWords.NONE);
  }

  @Test
  void should_ship_words_of_many_languages() {
    KnownWords shipped = KnownWords.shared();

    for (String word :
        new String[] {
          "woman", "mujer", "\u0436\u0435\u043d\u0449\u0438\u043d\u0430", "kad\u0131n", "mwanamke"
        }) {
      assertThat(shipped.find(word, 0, word.length())).as(word).isNotEqualTo(KnownWords.NONE);
    }
  }

  private String variantOf(String left) {
    return words.text(words.variant(words.firstVariant(WordHash.of(left, 0, left.length()))));
  }
}
