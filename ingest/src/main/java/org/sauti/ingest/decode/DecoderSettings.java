package org.sauti.ingest.decode;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.sauti.models.DidYouMean;

/**
 * What a decoder cannot learn from the documents themselves.
 *
 * @param server the Mastodon or Discourse server that the stream comes from, as a host or a URL,
 *     null when not known; ids are unique only there. Discourse's own header goes before it
 * @param rawJson whether Reddit was asked with {@code raw_json=1} and so did not escape {@code &},
 *     {@code <} and {@code >}; only for comments without {@code body_html}, which tells
 * @param plainText whether YouTube was asked with {@code textFormat=plainText} and so sends no HTML
 * @param includePrivate whether direct and private messages are read too
 */
public record DecoderSettings(
    String server, boolean rawJson, boolean plainText, boolean includePrivate)
    implements Serializable {
  /**
   * No server, Reddit asked with {@code raw_json=1}, YouTube asked for HTML, only what is public.
   */
  public static final DecoderSettings DEFAULT = new DecoderSettings(null, true, false, false);

  private static final String SERVER = "server";
  private static final String RAW_JSON = "raw-json";
  private static final String PLAIN_TEXT = "plain-text";
  private static final String INCLUDE_PRIVATE = "include-private";
  private static final List<String> OPTIONS =
      List.of(INCLUDE_PRIVATE, PLAIN_TEXT, RAW_JSON, SERVER);

  public DecoderSettings {
    if (server != null && server.isBlank()) {
      throw new IllegalArgumentException("The server is blank: name it, or leave it out.");
    }
  }

  /**
   * The settings that configuration gives by name: {@code server}, {@code raw-json}, {@code
   * plain-text} and {@code include-private}.
   *
   * @throws IllegalArgumentException with one line for the operator when an option does not exist
   *     or is neither true nor false where it must be
   */
  public static DecoderSettings of(Map<String, String> options) {
    for (String name : options.keySet()) {
      if (!OPTIONS.contains(name)) {
        throw new IllegalArgumentException(
            "There is no decoder option '" + name + "'" + DidYouMean.hint(name, OPTIONS));
      }
    }
    return new DecoderSettings(
        options.get(SERVER),
        flag(options, RAW_JSON, DEFAULT.rawJson),
        flag(options, PLAIN_TEXT, DEFAULT.plainText),
        flag(options, INCLUDE_PRIVATE, DEFAULT.includePrivate));
  }

  public DecoderSettings withServer(String value) {
    return new DecoderSettings(value, rawJson, plainText, includePrivate);
  }

  public DecoderSettings withRawJson(boolean value) {
    return new DecoderSettings(server, value, plainText, includePrivate);
  }

  public DecoderSettings withPlainText(boolean value) {
    return new DecoderSettings(server, rawJson, value, includePrivate);
  }

  public DecoderSettings withIncludePrivate(boolean value) {
    return new DecoderSettings(server, rawJson, plainText, value);
  }

  private static boolean flag(Map<String, String> options, String name, boolean absent) {
    String value = options.get(name);
    if (value == null) {
      return absent;
    }
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "The decoder option '" + name + "' must be true or false but is '" + value + "'.");
    };
  }
}
