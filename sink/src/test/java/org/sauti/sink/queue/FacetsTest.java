package org.sauti.sink.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.models.Harm;
import org.sauti.sink.Flagged;
import org.sauti.sink.QueueItems;

class FacetsTest {

  @Test
  void should_come_back_from_their_bytes_as_they_were() {
    Facets all =
        new Facets(
            EnumSet.allOf(Harm.class),
            0.875f,
            Flagged.NOON,
            "sw-Latn",
            "mastodon",
            List.of("صوتي", "m-1"));
    Facets none = new Facets(Set.of(), 0f, Flagged.NOON, "und", "x", List.of());

    assertThat(Facets.decode(all.encoded())).isEqualTo(all);
    assertThat(Facets.decode(none.encoded())).isEqualTo(none);
  }

  @Test
  void should_be_what_the_item_says() {
    assertThat(Facets.of(QueueItems.open(Flagged.comment("c1"))))
        .isEqualTo(
            new Facets(Set.of(Harm.THREAT), 0.875f, Flagged.NOON, "sw", "mastodon", List.of()));
  }
}
