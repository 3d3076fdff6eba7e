package org.sauti.ingest.decode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sauti.models.DidYouMean;

/** All platforms that can be read, by name. */
public final class PlatformDecoders {
  private static final Map<String, Function<DecoderSettings, PlatformDecoder>> MAKERS =
      new TreeMap<>(
          Map.of(
              ActivityPubDecoder.PLATFORM, ActivityPubDecoder::new,
              BlueskyDecoder.PLATFORM, settings -> new BlueskyDecoder(),
              DiscordDecoder.PLATFORM, DiscordDecoder::new,
              DiscourseDecoder.PLATFORM, DiscourseDecoder::new,
              MastodonDecoder.PLATFORM, MastodonDecoder::new,
              MatrixDecoder.PLATFORM, settings -> new MatrixDecoder(),
              RedditDecoder.PLATFORM, RedditDecoder::new,
              TelegramDecoder.PLATFORM, TelegramDecoder::new,
              XDecoder.PLATFORM, settings -> new XDecoder(),
              YouTubeDecoder.PLATFORM, YouTubeDecoder::new));

  private PlatformDecoders() {}

  /** Names of all platforms, in the order of the alphabet. */
  public static List<String> names() {
    return List.copyOf(MAKERS.keySet());
  }

  /**
   * The decoder of a platform.
   *
   * @throws IllegalArgumentException with one line for the operator when there is none of this name
   */
  public static PlatformDecoder named(String platform, DecoderSettings settings) {
    Function<DecoderSettings, PlatformDecoder> maker = MAKERS.get(platform);
    if (maker == null) {
      throw new IllegalArgumentException(
          "There is no platform '"
              + platform
              + "'"
              + DidYouMean.suggest(platform, names())
                  .map(name -> ": did you mean '" + name + "'?")
                  .orElse(": choose one of " + String.join(", ", names()) + "."));
    }
    return maker.apply(settings);
  }
}
