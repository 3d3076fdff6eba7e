package org.sauti.classify.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;

class LanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.standard();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | You have no idea what you are talking about",
        "es | No tienes ni idea de lo que est\u00e1s diciendo",
        "pt | Voc\u00ea n\u00e3o tem ideia do que est\u00e1 falando",
        "fr | Tu ne sais pas de quoi tu parles, ma pauvre",
        "de | Du hast doch keine Ahnung, wovon du redest",
        "it | Non sai di cosa stai parlando, sei ridicola",
        "nl | Je hebt geen idee waar je het over hebt",
        "pl | Nie masz poj\u0119cia, o czym m\u00f3wisz",
        "ro | Habar nu ai despre ce vorbe\u0219ti",
        "tr | Neden bahsetti\u011fin hakk\u0131nda hi\u00e7bir fikrin yok",
        "id | Kamu tidak tahu apa yang kamu bicarakan",
        "vi | B\u1ea1n kh\u00f4ng bi\u1ebft m\u00ecnh \u0111ang n\u00f3i g\u00ec",
        "tl | Hindi mo alam kung ano ang sinasabi mo",
        "sw | Hujui unachosema, wewe ni mjinga sana",
        "sv | Du har ingen aning om vad du pratar om",
        "ru | \u0422\u044b \u043f\u043e\u043d\u044f\u0442\u0438\u044f \u043d\u0435 \u0438\u043c\u0435\u0435\u0448\u044c, \u043e \u0447\u0451\u043c \u0433\u043e\u0432\u043e\u0440\u0438\u0448\u044c",
        "uk | \u0422\u0438 \u043d\u0435 \u0437\u043d\u0430\u0454\u0448, \u043f\u0440\u043e \u0449\u043e \u0433\u043e\u0432\u043e\u0440\u0438\u0448, \u0456 \u0446\u0435 \u0441\u0443\u043c\u043d\u043e",
        "ar | \u0623\u0646\u062a \u0644\u0627 \u062a\u0639\u0631\u0641 \u0645\u0627 \u0627\u0644\u0630\u064a \u062a\u062a\u062d\u062f\u062b \u0639\u0646\u0647",
        "fa | \u062a\u0648 \u0646\u0645\u06cc\u200c\u062f\u0627\u0646\u06cc \u062f\u0631\u0628\u0627\u0631\u0647 \u0686\u0647 \u0686\u06cc\u0632\u06cc \u062d\u0631\u0641 \u0645\u06cc\u200c\u0632\u0646\u06cc",
        "ur | \u062a\u0645 \u0646\u06c1\u06cc\u06ba \u062c\u0627\u0646\u062a\u06d2 \u06a9\u06c1 \u062a\u0645 \u06a9\u06cc\u0627 \u06a9\u06c1\u06c1 \u0631\u06c1\u06d2 \u06c1\u0648",
        "hi | \u0924\u0941\u092e\u094d\u0939\u0947\u0902 \u0928\u0939\u0940\u0902 \u092a\u0924\u093e \u0915\u093f \u0924\u0941\u092e \u0915\u094d\u092f\u093e \u0915\u0939 \u0930\u0939\u0947 \u0939\u094b",
        "ne | \u0924\u093f\u092e\u0940\u0932\u093e\u0908 \u0925\u093e\u0939\u093e \u091b\u0948\u0928 \u0924\u093f\u092e\u0940 \u0915\u0947 \u092d\u0928\u094d\u0926\u0948 \u091b\u094c, \u092f\u094b \u0920\u0940\u0915 \u0939\u094b",
        "hi-Latn | tum log kya kar rahe ho yaar, ye sahi nahi hai",
        "hi-Latn | ye ladki bahut achhi hai, kya baat hai",
        "ur-Latn | larkiyon ko parhna chahiye, mulk ke liye zaroori hai",
        "ar-Latn | ya bent enti mesh 3arfa 7aga wallahi",
        "ar-Latn | wach bghiti dir had lblan, walou bezzaf",
        "fa-Latn | man nemidoonam chera inja hastam, dige bayad beram",
        "ta-Latn | nee enna sollura, enakku onnum puriyala da",
        "bn-Latn | tumi ki korcho ekhon, amar sathe kotha bolo",
        "uk | \u041f\u0440\u0438\u0457\u0434\u0443 \u0437\u0430\u0432\u0442\u0440\u0430 \u0432\u0432\u0435\u0447\u0435\u0440\u0456",
        "ru | \u0421\u044b\u0442\u044b\u0439 \u043a\u043e\u0442 \u0441\u043f\u0438\u0442 \u043d\u0430 \u043a\u0440\u044b\u0448\u0435",
        "fa | \u06a9\u062a\u0627\u0628 \u06af\u0631\u0627\u0646 \u0634\u062f",
        "ur | \u06a9\u062a\u0627\u0628 \u0645\u06c1\u0646\u06af\u06cc \u06c1\u06d2",
        "es | \u00a1Ma\u00f1ana llueve!",
        "ja | \u4f55\u3092\u8a00\u3063\u3066\u3044\u308b\u306e\u304b\u5206\u304b\u3089\u306a\u3044",
        "zh | \u4f60\u4e0d\u77e5\u9053\u4f60\u5728\u8bf4\u4ec0\u4e48",
        "ko | \ub124\uac00 \ubb34\uc2a8 \ub9d0\uc744 \ud558\ub294\uc9c0 \ubaa8\ub974\ub294\uad6c\ub098",
        "th | \u0e04\u0e38\u0e13\u0e44\u0e21\u0e48\u0e23\u0e39\u0e49",
        "bn | \u09a4\u09c1\u09ae\u09bf \u099c\u09be\u09a8\u09cb \u09a8\u09be",
        "ta | \u0b89\u0ba9\u0b95\u0bcd\u0b95\u0bc1 \u0ba4\u0bc6\u0bb0\u0bbf\u0baf\u0bbe\u0ba4\u0bc1",
        "el | \u03b4\u03b5\u03bd \u03be\u03ad\u03c1\u03b5\u03b9\u03c2",
        "he | \u05d0\u05ea \u05dc\u05d0 \u05d9\u05d5\u05d3\u05e2\u05ea",
      })
  void should_know_the_language_of_a_sentence(String expected, String text) {
    assertThat(identify(text, null).tag()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} declared {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ok                                       | sv    | sv",
        "lol                                      | pt-BR | pt",
        "\u6f2b\u753b                                       | ja    | ja",
        "\u6f2b\u753b                                       | zh-TW | zh",
        "No tienes ni idea de lo que est\u00e1s diciendo | en    | es",
        "\u4f55\u3092\u8a00\u3063\u3066\u3044\u308b\u306e                             | en    | ja",
        "kya kar rahe ho yaar, nahi               | ur    | ur-Latn",
        "kutti kamini                             | hi    | hi-Latn",
        "you are not the one that I want          | hi    | en",
        "tum log kya kar rahe ho yaar nahi        | hi-Latn | hi-Latn",
        "\ud83d\ude02\ud83d\ude02                                     | tr    | tr",
        "tum log kya kar rahe ho yaar nahi        | en    | hi-Latn",
        "enna sollura nee, enakku theriyadhu da   | en    | ta-Latn",
        "\u06a9\u062a\u0627\u0628 \u0645\u06c1\u0646\u06af\u06cc \u06c1\u06d2                        | ar    | ur",
        "\u0422\u0438 \u043d\u0435 \u0437\u043d\u0430\u0454\u0448, \u0449\u043e \u0446\u0435 \u0457\u0457           | ru    | uk",
        "Tot el que dius \u00e9s mentida, no la saps   | ca    | ca",
      })
  void should_trust_the_declared_language_unless_the_text_speaks_against_it(
      String text, String declared, String expected) {
    assertThat(identify(text, declared).tag()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"''", "\ud83d\ude02", "@user http", "xq", "123"})
  void should_say_unknown_when_there_is_too_little_to_go_by(String text) {
    assertThat(identify(text, null)).isEqualTo(new LanguageGuess("und", 0f));
  }

  @Test
  void should_name_the_largest_language_of_a_script_with_little_confidence() {
    assertThat(identify("\u092c\u092c", null)).isEqualTo(new LanguageGuess("hi", 0.4f));
  }

  @Test
  void should_ignore_a_declared_tag_that_names_no_language() {
    assertThat(identify("You have no idea what you are doing", "??").tag()).isEqualTo("en");
    assertThat(identify("You have no idea what you are doing", "und").tag()).isEqualTo("en");
  }

  @Test
  void should_be_surer_of_a_long_text_than_of_a_short_one() {
    float brief = identify("quel dommage", null).confidence();
    float full =
        identify("Quel dommage que vous ne puissiez pas venir avec nous cette semaine", null)
            .confidence();

    assertThat(full).isGreaterThan(brief).isGreaterThan(0.8f);
  }

  @Test
  void should_not_ask_the_dear_detector_when_script_or_declaration_or_words_tell() {
    LanguageIdentifier cheap =
        new LanguageIdentifier(
            LanguageClues.standard(),
            text -> {
              throw new AssertionError("asked the detector");
            });

    assertThat(cheap.identify(normalized("\u4f60\u5728\u8bf4\u4ec0\u4e48"), null).tag())
        .isEqualTo("zh");
    assertThat(cheap.identify(normalized("hej"), "sv").tag()).isEqualTo("sv");
    assertThat(cheap.identify(normalized("what do they have to do with it"), null).tag())
        .isEqualTo("en");
  }

  private static LanguageGuess identify(String text, String declared) {
    return IDENTIFIER.identify(normalized(text), declared);
  }

  private static NormalizedText normalized(String text) {
    return TextNormalizer.standard().normalize(text);
  }
}
