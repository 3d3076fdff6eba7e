package org.sauti.classify.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;

class HashedNgramEncoderTest {
  private final HashedNgramEncoder encoder = new HashedNgramEncoder(HashedNgramSettings.standard());

  /** Trained models know features by these numbers: a change here breaks every one of them. */
  @Test
  void should_give_the_features_that_models_were_trained_with() {
    EncodedText encoded = encode("He. he", "en");

    // The language; the words "he", "." and "he he"; the characters of "he" with its ends.
    assertThat(encoded.ids())
        .containsExactly(
            357752, 515912, 1480362, 442101, 320751, 1413976, 8062, 994054, 304673, 241229);
    assertThat(encoded.weights())
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(
            1f,
            0.76749456f,
            0.45329466f,
            0.45329466f,
            0.40824828f,
            0.40824828f,
            0.40824828f,
            0.40824828f,
            0.40824828f,
            0.40824828f);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | Nobody asked YOU, b\u200bitch!!!!! \ud83d\ude02 http://x.y @me | 950482311",
        "de      | Stra\u00dfe, du hast's geh\u00f6rt                          | -1884396866",
        "hi      | \u0924\u0941\u092e \u0928\u0939\u0940\u0902 \u091c\u093e\u0928\u0924\u0947                                | 1893940536",
        "hi-Latn | tum nahi jaante yaar                               | 777288371",
        "ar      | \u0623\u0646\u062a \u0644\u0627 \u062a\u0639\u0631\u0641                                      | -434921767",
        "ja      | \u4f55\u3092\u8a00\u3063\u3066\u308b\u306e\u3001\u30b9\u30fc\u30d1\u30fc                              | -1284796053",
        "th      | \u0e04\u0e38\u0e13\u0e44\u0e21\u0e48\u0e23\u0e39\u0e49                                        | -932938392",
        "und     | +44 7700 900123 \u2460\ufdfa                             | 1756326415",
      })
  void should_give_the_same_features_for_ever(String language, String text, int fingerprint) {
    EncodedText encoded = encode(text, language);

    assertThat(Arrays.hashCode(encoded.ids())).isEqualTo(fingerprint);
  }

  @Test
  void should_scale_word_and_character_weights_to_a_length_of_one_each() {
    float[] weights = encode("what a day what a mess", "en").weights();

    double squares = 0;
    for (float weight : weights) {
      squares += (double) weight * weight;
    }
    // The language, the words, the characters.
    assertThat(weights[0]).isEqualTo(1f);
    assertThat(squares).isCloseTo(3, within(1e-5));
  }

  @Test
  void should_weigh_a_repeated_word_more_but_not_as_often_as_it_occurs() {
    float[] weights =
        new HashedNgramEncoder(wordsOnly()).encode(normalized("no no no no yes"), "en").weights();

    // After the language: "no" four times, "no no" three times, "yes" and "no yes" once.
    float once = weights[3];
    assertThat(weights[1] / once).isCloseTo((float) (1 + Math.log(4)), within(1e-5f));
    assertThat(weights[2] / once).isCloseTo((float) (1 + Math.log(3)), within(1e-5f));
    assertThat(weights[4]).isEqualTo(once);
  }

  @Test
  void should_give_a_text_without_words_its_language_alone() {
    assertThat(encode("", "sw").ids()).isEqualTo(encode("  \u200b", "sw-KE").ids()).hasSize(1);
    assertThat(encode("", "sw").ids()).isNotEqualTo(encode("", "en").ids());
  }

  @Test
  void should_tell_a_word_from_the_same_letters_inside_another() {
    Set<Integer> he = ids("he");
    Set<Integer> the = ids("the");

    // Shared: the language, the two letters, the end of the word, the letters with the end.
    he.retainAll(the);
    assertThat(he).hasSize(4);
  }

  @Test
  void should_see_neighbours_across_punctuation_but_not_across_words() {
    Set<Integer> neighbours = ids("shut up");
    neighbours.removeAll(ids("shut"));
    neighbours.removeAll(ids("up"));

    assertThat(neighbours).hasSize(1);
    assertThat(ids("shut, up")).containsAll(neighbours);
    assertThat(ids("shut it up")).doesNotContainAnyElementsOf(neighbours);
  }

  @Test
  void should_read_single_characters_of_scripts_without_spaces() {
    Set<Integer> shared = ids("\u6ed2");
    shared.retainAll(ids("\u5979\u662f\u6ed2\u5988"));

    // The language and the character itself.
    assertThat(shared).hasSize(2);
  }

  @Test
  void should_read_no_more_than_the_most_features() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 20_000; word++) {
      text.append(Integer.toString(word * 7919, 36)).append(' ');
    }

    assertThat(encode(text.toString(), "en").length()).isEqualTo(4096);
    assertThat(encode("abcdefghij".repeat(6_000), "en").length()).isLessThan(60);
  }

  @Test
  void should_keep_ids_below_the_number_of_buckets() {
    HashedNgramSettings few =
        new HashedNgramSettings(
            3, new NgramRange(1, 2), new NgramRange(2, 5), 64, HashedNgramEncoder.VERSION);

    int[] ids = new HashedNgramEncoder(few).encode(normalized("all in three buckets"), "en").ids();

    // The language, and each bucket at most once for words and once for characters.
    assertThat(ids).hasSizeBetween(3, 7).containsOnly(0, 1, 2);
  }

  @Test
  void should_refuse_settings_of_another_version() {
    assertThatThrownBy(
            () -> new HashedNgramSettings(8, new NgramRange(1, 1), new NgramRange(2, 2), 16, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "this build makes hashed n-grams of version 2, not 1:"
                + " train the model again, or run it with the release it came with");
  }

  @Test
  void should_refuse_an_empty_range() {
    assertThatThrownBy(() -> new NgramRange(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n-grams need 1 <= min <= max <= 8 but are [3, 2]");
  }

  private Set<Integer> ids(String text) {
    return Arrays.stream(encode(text, "en").ids()).boxed().collect(Collectors.toSet());
  }

  private EncodedText encode(String text, String language) {
    return encoder.encode(normalized(text), language);
  }

  private static NormalizedText normalized(String text) {
    return TextNormalizer.standard().normalize(text);
  }

  private static HashedNgramSettings wordsOnly() {
    return new HashedNgramSettings(
        1 << 20, new NgramRange(1, 2), new NgramRange(8, 8), 64, HashedNgramEncoder.VERSION);
  }
}
