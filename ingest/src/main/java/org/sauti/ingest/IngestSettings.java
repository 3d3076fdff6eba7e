package org.sauti.ingest;

import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sauti.ingest.pseudonym.PseudonymKey;

/**
 * Everything that ingest can be told.
 *
 * @param bindings the raw topics to read, each once
 * @param mode whether the demo key is refused
 * @param pseudonymKey under which ids of people are hashed
 * @param platforms names that Sauti's own formats may use beside those of the platforms known
 * @param limits what a comment may be
 * @param eventTime how event time advances
 * @param deduplicationTime how long a comment is remembered after it last changed, to recognise
 *     what is delivered again; above zero
 * @param consumer how ingest appears to Kafka
 */
public record IngestSettings(
    List<SourceBinding> bindings,
    DeploymentMode mode,
    PseudonymKey pseudonymKey,
    Set<String> platforms,
    CommentLimits limits,
    EventTimeSettings eventTime,
    Duration deduplicationTime,
    ConsumerSettings consumer)
    implements Serializable {
  /** How long a comment is remembered unless configured. */
  public static final Duration DEFAULT_DEDUPLICATION_TIME = Duration.ofDays(7);

  /**
   * @throws IllegalArgumentException with one line for the operator when a topic is bound twice or
   *     to a platform that does not exist, or when production would run with the demo key
   */
  public IngestSettings {
    bindings = List.copyOf(bindings);
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(pseudonymKey, "pseudonymKey");
    platforms = Set.copyOf(platforms);
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(eventTime, "eventTime");
    Objects.requireNonNull(consumer, "consumer");
    if (deduplicationTime.isZero() || deduplicationTime.isNegative()) {
      throw new IllegalArgumentException(
          "ingest.deduplication-time must be positive but is " + deduplicationTime);
    }
    if (mode == DeploymentMode.PRODUCTION) {
      pseudonymKey.requireSecret();
    }
    requireUsable(bindings, platforms);
  }

  /** Defaults for everything but the topics, with the demo key. */
  public static IngestSettings demo(List<SourceBinding> bindings) {
    return of(bindings, DeploymentMode.DEMO, PseudonymKey.DEMO);
  }

  /** Defaults for everything else. */
  public static IngestSettings of(
      List<SourceBinding> bindings, DeploymentMode mode, PseudonymKey pseudonymKey) {
    return new IngestSettings(
        bindings,
        mode,
        pseudonymKey,
        Set.of(),
        CommentLimits.DEFAULT,
        EventTimeSettings.DEFAULT,
        DEFAULT_DEDUPLICATION_TIME,
        ConsumerSettings.DEFAULT);
  }

  private static void requireUsable(List<SourceBinding> bindings, Set<String> platforms) {
    Set<String> topics = new HashSet<>();
    for (SourceBinding binding : bindings) {
      if (!topics.add(binding.topic())) {
        throw new IllegalArgumentException(
            "The topic " + binding.topic() + " is bound twice: bind each topic to one platform.");
      }
      RecordFormats.of(binding, platforms);
    }
  }
}
