package org.sauti.ingest;

import java.io.Serializable;
import java.util.Objects;
import org.sauti.ingest.decode.DecoderSettings;

/**
 * Binds a raw topic to the format of its records.
 *
 * @param topic the Kafka topic
 * @param platform a platform with a decoder, e.g. {@code bluesky}, or {@value #SAUTI_JSON} or
 *     {@value #SAUTI_AVRO}
 * @param decoder what the documents themselves do not tell
 */
public record SourceBinding(String topic, String platform, DecoderSettings decoder)
    implements Serializable {
  /** Plain Sauti JSON. */
  public static final String SAUTI_JSON = "sauti";

  /** Sauti Avro. */
  public static final String SAUTI_AVRO = "sauti-avro";

  public SourceBinding {
    requireNotBlank(topic, "The topic of a source");
    requireNotBlank(platform, "The platform of topic " + topic);
    Objects.requireNonNull(decoder, "decoder");
  }

  /** A binding whose decoder needs to be told nothing. */
  public SourceBinding(String topic, String platform) {
    this(topic, platform, DecoderSettings.DEFAULT);
  }

  private static void requireNotBlank(String value, String what) {
    if (Objects.requireNonNullElse(value, "").isBlank()) {
      throw new IllegalArgumentException(what + " is missing: set both topic and platform.");
    }
  }
}
