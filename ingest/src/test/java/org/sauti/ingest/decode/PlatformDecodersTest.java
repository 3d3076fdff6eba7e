package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauti.models.RejectCode;

class PlatformDecodersTest {
  static List<String> names() {
    return PlatformDecoders.names();
  }

  @Test
  void should_list_all_platforms() {
    assertThat(PlatformDecoders.names())
        .containsExactly(
            "activitypub",
            "bluesky",
            "discord",
            "discourse",
            "mastodon",
            "matrix",
            "reddit",
            "telegram",
            "x",
            "youtube");
  }

  @ParameterizedTest
  @MethodSource("names")
  void should_make_the_decoder_of_a_name(String name) {
    assertThat(PlatformDecoders.named(name, DecoderSettings.DEFAULT).platform()).isEqualTo(name);
  }

  @Test
  void should_suggest_the_name_that_was_meant() {
    assertThatThrownBy(() -> PlatformDecoders.named("blusky", DecoderSettings.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no platform 'blusky': did you mean 'bluesky'?");
    assertThatThrownBy(() -> PlatformDecoders.named("newspaper", DecoderSettings.DEFAULT))
        .hasMessageStartingWith("There is no platform 'newspaper': choose one of activitypub, ");
  }

  @ParameterizedTest
  @MethodSource("names")
  void should_refuse_documents_that_are_nobodys(String name) {
    PlatformDecoder decoder = PlatformDecoders.named(name, DecoderSettings.DEFAULT);
    for (String json :
        List.of("{}", "[]", "\"text\"", "7", "null", "true", "{\"a\": {\"b\": 1}}")) {
      assertThat(Decoding.of(decoder, TestDocument.parse(json)).outline())
          .as(json)
          .containsExactly("reject " + RejectCode.UNKNOWN_DOCUMENT);
    }
  }

  /** Decoding must not fail in a way that it does not announce, whatever stands where. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "activitypub/lemmy-announce-create",
        "activitypub/mastodon-create",
        "activitypub/friendica-update",
        "activitypub/mastodon-delete",
        "bluesky/reply",
        "bluesky/newer-envelope",
        "bluesky/account-deleted",
        "discord/reply",
        "discord/delete-bulk",
        "discourse/post",
        "mastodon/status",
        "mastodon/delete",
        "matrix/threaded-reply",
        "matrix/edit",
        "matrix/redaction",
        "matrix/sync",
        "reddit/thread",
        "reddit/escaped-comment",
        "telegram/reply",
        "telegram/edited-photo",
        "x/search",
        "x/edited",
        "x/compliance-delete",
        "youtube/threads",
        "youtube/own-comment"
      })
  void should_survive_any_value_in_any_place(String file) {
    String platform = file.substring(0, file.indexOf('/'));
    PlatformDecoder decoder = PlatformDecoders.named(platform, DecoderSettings.DEFAULT);
    for (String place : TestDocument.read(file + ".json").places()) {
      for (String value :
          List.of("null", "\"\"", "\"~\"", "-1", "1e308", "true", "{}", "[]", "[[]]", "[{}]")) {
        TestDocument document = TestDocument.read(file + ".json").set(place, value);
        assertThat(Decoding.of(decoder, document).outline()).as(place + " " + value).isNotEmpty();
      }
    }
  }
}
