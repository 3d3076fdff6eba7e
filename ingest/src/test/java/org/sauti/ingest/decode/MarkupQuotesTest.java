package org.sauti.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupQuotesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[quote=\"kofi, post:2, topic:152\"]/theirs/[/quote]//mine      | mine",
        "before/[quote=\"a\"]theirs[/quote]/after                       | before//after",
        "[quote]theirs[/quote]mine                                      | mine",
        "[QUOTE=\"a\"]theirs[/Quote]mine                                | mine",
        "[quote=\"a\"]x[quote=\"b\"]y[/quote]z[/quote]mine              | mine",
        "[quote=\"a\"]1[/quote]mine[quote=\"b\"]2[/quote]               | mine",
        "[quote=\"a\"]never closed                                      | [quote=\"a\"]never closed",
        "[quote=\"a\"]x[quote=\"b\"]y[/quote]z                          | [quote=\"a\"]xz",
        "never opened[/quote]                                           | never opened[/quote]",
        "[quoted] is [quote a word                                      | [quoted] is [quote a word",
        "a [link](https://a.example)                                    | a [link](https://a.example)"
      })
  void should_drop_quote_blocks(String raw, String own) {
    assertThat(MarkupQuotes.withoutQuoteBlocks(raw.replace('/', '\n').replace("[\n", "[/")))
        .isEqualTo(own.replace('/', '\n').replace("[\n", "[/"));
  }

  @Test
  void should_not_be_slowed_down_by_tags_that_never_end() {
    String hostile = "[quote=".repeat(200_000);
    String own =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> MarkupQuotes.withoutQuoteBlocks(hostile));
    assertThat(own).isEqualTo(hostile);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "> <@a:b> theirs//mine          | mine",
        "> <@a:b> one/> two/>/> three//mine/> my own quote | mine/> my own quote",
        "> theirs/mine                  | mine",
        "mine                           | mine",
        "mine/> theirs                  | mine/> theirs",
        ">:( mine                       | >:( mine",
        "> nothing else                 | > nothing else",
        "> nothing else//               | > nothing else//"
      })
  void should_drop_what_older_clients_put_before_an_answer(String body, String answer) {
    assertThat(MarkupQuotes.withoutReplyFallback(body.replace('/', '\n')))
        .isEqualTo(answer.replace('/', '\n'));
  }
}
