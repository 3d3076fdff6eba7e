package org.sauti.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeetspeakTest {
  private final NormalizationStep step = new Leetspeak();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "b1tch wh0re s1ut k1ll    | bitch whore slut kill",
        "a$$ a$$hole pu$$y hoe$   | ass asshole pussy hoes",
        "$lut sh!!!t b!tch! d1ck   | slut shiiit bitch! dick",
        "b00bs l33t n00b pu55y    | boobs leet noob pussy",
        "f@g b@stard fa66ot       | fag bastard faggot",
        "a$$$ s3x p3nis r3tard wh0r3   | asss sex penis retard whore",
        "wh€re fu¢k               | where fuck",
        "п0шла п1зда су4ка        | пошла пизда сучка",
        // What stays.
        "4k 2nd 1st 3d 100kg 10x  | 4k 2nd 1st 3d 100kg 10x",
        "mp3s mp3 covid19 ps5 w8  | mp3s mp3 covid19 ps5 w8",
        "h1n1 a1b2c3 win10pro 5g  | h1n1 a1b2c3 win10pro 5g",
        "r2d2 x86 iphone12pro     | r2d2 x86 iphone12pro",
        "7abibi 3ayb 5ara b3d 2eh | 7abibi 3ayb 5ara b3d 2eh",
        "ya3ni m3aya btetkalm3n   | ya3ni m3aya btetkalm3n",
        "malu2in amig@s tod@s     | malu2in amig@s tod@s",
        "us$ $5 5$ wow!great hi!! | us$ $5 5$ wow!great hi!!",
        "行1着0时 営業1位!でも1e     | 行1着0时 営業1位!でも1e",
        "@user 10:30 1.000 1234   | @user 10:30 1.000 1234",
      })
  void should_restore_letters(String text, String expected) {
    assertThat(step.apply(NormalizedText.unchanged(text)).text()).isEqualTo(expected);
  }
}
