package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterSpacingTest {
  private final NormalizationStep step = new LetterSpacing(KnownWords.none());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "b i t c h                | bitch",
        "b.i.t.c.h. b-i-t-c-h!    | bitch. bitch!",
        "b.i.t c h                | bitch",
        "b_i_t_c_h b/i/t/c/h      | bitch bitch",
        "f*u*c*k y.o.u            | fuck you",
        "b - i - t - c - h        | bitch",
        "b👏i👏t👏c👏h              | bitch",
        "k i l l  y o u r         | kill  your",
        "b i t c h e s, the f a g | bitches, the fag",
        "b 1 t c h                | b1tch",
        "傻 逼 你                  | 傻逼你",
        "씨.발.년 난 널 안 봐         | 씨발년 난 널 안 봐",
        "с у к а                  | сука",
        "u.s.a.                   | usa.",
        // What stays.
        "a b and a, b, c, d       | a b and a, b, c, d",
        "i a m                    | i a m",
        "e.g. i.e. o_o t_t        | e.g. i.e. o_o t_t",
        "j. r. r. tolkien         | j. r. r. tolkien",
        "t-shirt r&b 1.2.3.4      | t-shirt r&b 1.2.3.4",
        "clasa a xii-a b l-a      | clasa a xii-a b l-a",
        "a 1 b 2 c 3              | a 1 b 2 c 3",
        "난 널 안 봐                | 난 널 안 봐",
        "ये तो है न                | ये तो है न",
        "и я с ней                | и я с ней",
      })
  void should_join_words_that_were_taken_apart(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
