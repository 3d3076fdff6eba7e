package org.sauti.classify.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTermsTest {
  private static final IdentityTerms TERMS = IdentityTerms.standard();

  @ParameterizedTest
  @CsvSource({
    "en, A Trans woman and her father, women trans men",
    "en, the mantra of transport, ''",
    "de, die Schwulen und die Lesben, gay lesbian",
    "tr, KADINLAR haklı, women",
    "tr, kızgın değilim, ''",
    "ru, все женщины здесь, women",
    "ar, قالت المرأة, women",
    "th, ฉันเป็นผู้หญิง, women",
    "zh-Hant, 這個女孩很好, girls",
    "ja, ゲイの友達, gay",
    "ko, 여성들이, women",
    "hi-Latn, ek ladki thi, girls",
    "pt-BR, as mulheres, women",
    "en-GB, women, women",
    "xx, women, ''"
  })
  void should_find_who_is_mentioned(String language, String text, String groups) {
    List<String> expected = groups.isEmpty() ? List.of() : List.of(groups.split(" ", -1));

    assertThat(TERMS.groupsIn(text, language)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void should_know_the_same_groups_in_every_language_of_the_corpus() {
    assertThat(TERMS.groups())
        .containsExactly(
            "women", "girls", "men", "lesbian", "gay", "bisexual", "trans", "queer", "feminist");
    assertThat(TERMS.languages())
        .contains(
            "en", "es", "pt", "fr", "de", "it", "nl", "pl", "ro", "ru", "uk", "tr", "ar", "fa",
            "ur", "hi", "bn", "ta", "id", "vi", "th", "tl", "zh", "ja", "ko", "sw");
  }
}
