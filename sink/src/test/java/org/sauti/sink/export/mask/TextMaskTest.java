package org.sauti.sink.export.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMaskTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Handles.
        "en | @jane_doe you wish | @user you wish",
        "en | ask @neema@social.example. | ask @user.",
        "en | (@jane.d) said so | (@user) said so",
        "hi | @राधा_देवी चुप रहो | @user चुप रहो",
        "ar | يا @ليلى_1990 اسكتي | يا @user اسكتي",
        "ja | ＠hanako123 だまれ | @user だまれ",
        "en | u/some_body and /u/other-one | @user and @user",
        "en | <@!123456789012345678> hi | <@user> hi",
        "en | add me somebody#1234 | add me @user",
        // Links.
        "en | see https://example.org/p?id=7, now | see http, now",
        "en | see (www.example.org/a_b) | see (http)",
        "ru | смотри пример.рф/анна сейчас | смотри http сейчас",
        "en | her site is annaexample.de! | her site is http!",
        "en | t.me/some_group | http",
        // E-mail addresses.
        "en | write jane.doe+x@mail.example.org. | write <email>.",
        "de | schreib an müller@beispiel.de | schreib an <email>",
        "zh | 邮箱：ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ 谢谢 | 邮箱：<email> 谢谢",
        "en | jane (at) example (dot) org | <email>",
        "en | jane[at]example.org | <email>",
        // Telephone numbers.
        "en | call +254 712 345678 tonight | call <phone> tonight",
        "sw | piga 0712 345 678 usiku | piga <phone> usiku",
        "en | call (212) 736-5000 | call <phone>",
        "hi | नंबर ९८७६५ ४३२१० पर | नंबर <phone> पर",
        "ar | اتصل على ٠١٠٠١٢٣٤٥٦٧ الآن | اتصل على <phone> الآن",
        "bn | ০১৭১২-৩৪৫৬৭৮ এ ফোন | <phone> এ ফোন",
        "fa | ۰۹۱۲۳۴۵۶۷۸۹ زنگ بزن | <phone> زنگ بزن",
        "zh | 打１３８００１３８０００给她 | 打<phone>给她",
        "pt-BR | liga 11 96123-4567 | liga <phone>",
        // Accounts, with their check digits.
        "de | DE89 3704 0044 0532 0130 00 danke | <number> danke",
        "en | GB82WEST12345698765432 thanks | <number> thanks",
        "en | card 4111 1111 1111 1111 ok | card <number> ok",
        "ur | کارڈ ۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱ ہے | کارڈ <number> ہے",
        // Addresses of machines.
        "en | from 192.168.12.7 today | from <number> today",
        "en | from 2001:db8::8a2e:370:7334 today | from <number> today",
        // Other long numbers.
        "ur | شناختی کارڈ 42101-1234567-1 | شناختی کارڈ <number>",
        "en | id 1234567 | id <number>",
        "th | เลข ๑๒๓๔๕๖๗๘๙๐๑๒๓ นะ | เลข <number> นะ",
      })
  void should_put_a_token_in_place_of_what_reaches_a_person(
      String language, String text, String masked) {
    assertThat(TextMask.apply(text, language).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 1995, or 2023-2025, it cost 12.50 or 1,000,000.",
        "At 12:30:45 on 20.11.2026, 3 of 100 came.",
        "10/10, 24/7, no. 5",
        "Wait...what? No.Never. U.S. e.g. i.e.",
        "mail me @ home, it is 50% @ most",
        "#MeToo #1 and C# and A::b",
        "इस साल २०२६ में",
        "2026年11月20日",
        ""
      })
  void should_leave_what_reaches_nobody(String text) {
    assertThat(TextMask.apply(text, "en")).isEqualTo(new MaskedText(text, Map.of()));
  }

  @Test
  void should_count_what_it_masked_by_kind() {
    MaskedText masked =
        TextMask.apply("@a_b and @c_d: jane@example.org, +44 20 7946 0958, 10.0.0.1", "en");

    assertThat(masked.text()).isEqualTo("@user and @user: <email>, <phone>, <number>");
    assertThat(masked.found())
        .isEqualTo(
            Map.of(
                PersonalData.HANDLE, 2,
                PersonalData.EMAIL, 1,
                PersonalData.PHONE, 1,
                PersonalData.IP_ADDRESS, 1));
  }

  @Test
  void should_not_be_fooled_by_zero_width_characters_and_digits_of_mathematics() {
    assertThat(TextMask.apply("0712\u200B345\u2060678", "sw").text()).isEqualTo("<phone>");
    assertThat(TextMask.apply("\uD835\uDFCF".repeat(10), "en").text()).isEqualTo("<number>");
  }

  @Test
  void should_find_nothing_new_in_what_it_has_masked() {
    MaskedText once = TextMask.apply("@jane http://a.example 4111111111111111 a@b.example", "en");
    assertThat(TextMask.apply(once.text(), "en").text()).isEqualTo(once.text());
  }

  /** Quadratic work on a text of 64 KiB takes far longer. */
  @ParameterizedTest
  @Timeout(5)
  @ValueSource(strings = {"1 ", "a.", "@a", "1", "a@a.", "(", "DE89 1", "+1 2", ":0", "#1"})
  void should_cost_little_on_a_hostile_text(String part) {
    String text = part.repeat(65_536 / part.length());
    assertThat(TextMask.apply(text, "en").text()).isNotNull();
  }
}
