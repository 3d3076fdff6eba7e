package org.sauti.ingest;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.sauti.ingest.decode.PlatformDecoder;
import org.sauti.ingest.decode.PlatformDecoders;
import org.sauti.ingest.read.JsonFormat;
import org.sauti.ingest.read.MastodonFormat;
import org.sauti.ingest.read.RecordFormat;
import org.sauti.ingest.sauti.KnownPlatforms;
import org.sauti.ingest.sauti.SautiAvroFormat;
import org.sauti.ingest.sauti.SautiJsonDecoder;
import org.sauti.models.DidYouMean;

/** Finds the format that a topic is bound to. */
public final class RecordFormats {
  private static final String MASTODON = "mastodon";

  private RecordFormats() {}

  /** Every name that a topic can be bound to, in the order of the alphabet. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(PlatformDecoders.names());
    names.add(SourceBinding.SAUTI_JSON);
    names.add(SourceBinding.SAUTI_AVRO);
    return names;
  }

  /**
   * A new format, for one thread.
   *
   * @param binding names the platform
   * @param platforms names that Sauti's own formats may use beside those of the platforms known
   * @throws IllegalArgumentException with one line for the operator when there is no such platform
   */
  public static RecordFormat of(SourceBinding binding, Collection<String> platforms) {
    return switch (binding.platform()) {
      case SourceBinding.SAUTI_JSON -> new JsonFormat(new SautiJsonDecoder(known(platforms)));
      case SourceBinding.SAUTI_AVRO -> new SautiAvroFormat(known(platforms));
      default -> platformFormat(binding);
    };
  }

  private static RecordFormat platformFormat(SourceBinding binding) {
    if (!PlatformDecoders.names().contains(binding.platform())) {
      throw new IllegalArgumentException(
          "There is no platform '"
              + binding.platform()
              + "' to bind the topic "
              + binding.topic()
              + " to: "
              + DidYouMean.suggest(binding.platform(), names())
                  .map(name -> "did you mean '" + name + "'?")
                  .orElse("choose one of " + String.join(", ", names()) + "."));
    }
    PlatformDecoder decoder = PlatformDecoders.named(binding.platform(), binding.decoder());
    return binding.platform().equals(MASTODON)
        ? new MastodonFormat(decoder)
        : new JsonFormat(decoder);
  }

  private static KnownPlatforms known(Collection<String> platforms) {
    return new KnownPlatforms(PlatformDecoders.names(), platforms);
  }
}
