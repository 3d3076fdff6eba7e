package org.sauti.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.sauti.app.SautiHome;
import org.sauti.app.UserException;
import org.sauti.app.config.FlinkConfig.Restore;
import org.sauti.classify.ClassifySettings;
import org.sauti.classify.cascade.CascadeSettings;
import org.sauti.classify.model.BatchLimits;
import org.sauti.enrich.EnrichSettings;
import org.sauti.ingest.CommentLimits;
import org.sauti.ingest.ConsumerSettings;
import org.sauti.ingest.DeploymentMode;
import org.sauti.ingest.EventTimeSettings;
import org.sauti.ingest.IngestSettings;
import org.sauti.ingest.SourceBinding;
import org.sauti.ingest.StartingOffsets;
import org.sauti.ingest.decode.DecoderSettings;
import org.sauti.ingest.pseudonym.PseudonymKey;
import org.sauti.models.DidYouMean;
import org.sauti.models.Harm;
import org.sauti.models.settings.SettingsSection;
import org.sauti.sink.QueueSettings;
import org.sauti.sink.SinkSettings;
import org.sauti.sink.console.ConsoleSettings;
import org.sauti.sink.console.PolicyInfo;
import org.sauti.sink.console.access.AccessSettings;
import org.sauti.sink.queue.QueueCluster;
import org.sauti.sink.queue.QueueTimes;
import org.sauti.sink.queue.QueueTopics;
import org.sauti.sink.queue.ReviewSampling;

/** Turns the sections of the configuration file into the settings of the stages. */
final class ConfigReader {
  private static final String DEMO_KEY = "demo";
  private static final String SHIPPED = "default";
  private static final String NO_CASCADE = "none";
  private static final String ALONE = "none";
  private static final int LARGEST_PORT = 65_535;

  private final SettingsSection root;

  ConfigReader(SettingsSection root) {
    this.root = root;
  }

  /**
   * Reads everything, then lets the document complain before the settings check themselves.
   *
   * @param finish throws when the document has mistakes
   */
  SautiConfig read(Runnable finish) {
    DeploymentMode mode = root.choice("mode", DeploymentMode.class, DeploymentMode.DEMO);
    KafkaConfig kafka = kafka(root.section("kafka"));
    Supplier<IngestSettings> ingest = ingest(root.section("ingest"), mode);
    Supplier<ClassifySettings> classify = classify(root.section("classify"));
    SettingsSection enrich = root.section("enrich");
    String policy = enrich.text("policy", SHIPPED);
    Duration memory = enrich.duration("memory", EnrichSettings.DEFAULT.memory());
    int threadComments =
        enrich.integer(
            "thread-comments",
            EnrichSettings.DEFAULT.threadComments(),
            0,
            EnrichSettings.MAX_THREAD_COMMENTS);
    Duration threadMemory = enrich.duration("thread-memory", EnrichSettings.DEFAULT.threadMemory());
    SettingsSection sink = root.section("sink");
    DeliveryGuarantee delivery = delivery(sink);
    boolean scored = sink.flag("scored", false);
    FlinkConfig flink = flink(root.section("flink"));
    Supplier<QueueSettings> queue = queue(root.section("queue"), kafka);
    finish.run();
    return checked(
        () ->
            new SautiConfig(
                kafka,
                ingest.get(),
                classify.get(),
                policy.equals(SHIPPED) ? null : Path.of(policy),
                new EnrichSettings(memory, threadComments, threadMemory),
                new SinkSettings(
                    kafka.bootstrapServers(),
                    kafka.properties(),
                    delivery,
                    ingest.get().consumer().groupId(),
                    SinkSettings.TopicNames.STANDARD),
                scored,
                flink,
                queue.get()));
  }

  private static KafkaConfig kafka(SettingsSection section) {
    Map<String, String> properties = new LinkedHashMap<>();
    SettingsSection more = section.section("properties");
    for (String key : more.keys()) {
      properties.put(key, isSecret(key) ? more.secret(key, "") : more.text(key, ""));
    }
    return new KafkaConfig(
        section.text("bootstrap-servers", "localhost:9092"),
        properties,
        section.integer("partitions", 4, 1, 10_000),
        (short) section.integer("replication-factor", 1, 1, 100));
  }

  private static boolean isSecret(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.contains("password") || name.contains("jaas") || name.contains("secret");
  }

  private static Supplier<IngestSettings> ingest(SettingsSection section, DeploymentMode mode) {
    String key = section.secret("pseudonym-key", DEMO_KEY);
    List<SourceBinding> bindings = bindings(section);
    List<String> platforms = section.texts("platforms", List.of());
    int maxTextBytes =
        section.integer(
            "max-text-bytes", CommentLimits.DEFAULT.maxTextBytes(), 1, Integer.MAX_VALUE);
    Duration skew = section.duration("allowed-skew", CommentLimits.DEFAULT.allowedSkew());
    Duration disorder =
        section.duration("out-of-orderness", EventTimeSettings.DEFAULT.outOfOrderness());
    Duration idleness = section.duration("idleness", EventTimeSettings.DEFAULT.idleness());
    Duration memory =
        section.duration("deduplication-time", IngestSettings.DEFAULT_DEDUPLICATION_TIME);
    String group = section.text("group-id", ConsumerSettings.DEFAULT.groupId());
    StartingOffsets offsets =
        section.choice(
            "starting-offsets", StartingOffsets.class, ConsumerSettings.DEFAULT.startingOffsets());
    return () ->
        new IngestSettings(
            bindings,
            mode,
            key.equals(DEMO_KEY) ? PseudonymKey.DEMO : PseudonymKey.of(key),
            Set.copyOf(platforms),
            new CommentLimits(maxTextBytes, skew),
            new EventTimeSettings(disorder, idleness),
            memory,
            new ConsumerSettings(group, group, offsets));
  }

  private static List<SourceBinding> bindings(SettingsSection section) {
    List<SourceBinding> bindings = new ArrayList<>();
    for (SettingsSection source : section.sections("sources")) {
      String topic = source.requiredText("topic");
      String platform = source.requiredText("platform");
      Map<String, String> options = new LinkedHashMap<>();
      SettingsSection given = source.section("options");
      given.keys().forEach(name -> options.put(name, given.text(name, "")));
      if (!topic.isBlank() && !platform.isBlank()) {
        bindings.add(binding(source, topic, platform, options));
      }
    }
    return bindings;
  }

  private static SourceBinding binding(
      SettingsSection source, String topic, String platform, Map<String, String> options) {
    try {
      return new SourceBinding(topic, platform, DecoderSettings.of(options));
    } catch (IllegalArgumentException e) {
      source.problem("options", e.getMessage());
      return new SourceBinding(topic, platform);
    }
  }

  private static Supplier<ClassifySettings> classify(SettingsSection section) {
    String model = section.text("model", "fast");
    int size = section.integer("batch-size", ClassifySettings.DEFAULT_BATCH_SIZE, 1, 65_536);
    Duration wait =
        section.duration("batch-wait", Duration.ofMillis(ClassifySettings.DEFAULT_BATCH_MILLIS));
    String rules = section.text("rules", SHIPPED);
    CascadeSettings cascade = cascade(section.section("cascade"));
    boolean explain = section.flag("explain", true);
    return () ->
        new ClassifySettings(
            SautiHome.modelFolder(model).toString(),
            size,
            wait.toMillis(),
            BatchLimits.DEFAULT,
            rules.equals(SHIPPED) ? null : rules,
            cascade,
            explain);
  }

  private static CascadeSettings cascade(SettingsSection section) {
    String model = section.text("model", NO_CASCADE);
    double margin =
        section.number("margin", CascadeSettings.DEFAULT_MARGIN, 0, CascadeSettings.LARGEST_MARGIN);
    return model.equals(NO_CASCADE)
        ? null
        : new CascadeSettings(SautiHome.modelFolder(model).toString(), margin);
  }

  private static DeliveryGuarantee delivery(SettingsSection section) {
    DeliveryGuarantee delivery =
        section.choice("delivery", DeliveryGuarantee.class, DeliveryGuarantee.EXACTLY_ONCE);
    if (delivery == DeliveryGuarantee.NONE) {
      section.problem(
          "delivery", "'sink.delivery: none' could lose items: use at-least-once or exactly-once");
    }
    return delivery;
  }

  private static FlinkConfig flink(SettingsSection section) {
    return new FlinkConfig(
        section.integer("parallelism", 2, 1, 32_768),
        section.duration("checkpoint-interval", Duration.ofSeconds(1)),
        section.text("checkpoint-directory", ".sauti/checkpoints"),
        section.integer("web-port", 8081, 0, LARGEST_PORT),
        section.choice("restore", Restore.class, Restore.LATEST));
  }

  private static Supplier<QueueSettings> queue(SettingsSection section, KafkaConfig kafka) {
    String host = section.text("host", QueueSettings.DEFAULT_HOST);
    int port = section.integer("port", QueueSettings.DEFAULT_PORT, 0, LARGEST_PORT);
    String application = section.text("application-id", QueueSettings.DEFAULT_APPLICATION_ID);
    String directory = section.text("state-directory", ".sauti/queue");
    Duration claim = section.duration("claim", QueueTimes.DEFAULT.claim());
    Duration retention = section.duration("retention", QueueTimes.DEFAULT.retention());
    double reviewShare =
        section.number("second-review", shortest(ReviewSampling.DEFAULT.share()), 0.0, 1.0);
    Set<Harm> alwaysReviewed = harms(section, "always-reviewed", ReviewSampling.DEFAULT.always());
    Duration commandTimeout =
        section.duration("command-timeout", QueueSettings.DEFAULT_COMMAND_TIMEOUT);
    QueueCluster cluster = cluster(section);
    boolean openMetrics = section.flag("open-metrics", false);
    Supplier<AccessSettings> access = AccessReader.read(section);
    return () ->
        new QueueSettings(
            kafka.bootstrapServers(),
            kafka.properties(),
            application,
            Path.of(directory),
            host,
            port,
            new QueueTimes(claim, retention),
            new ReviewSampling((float) reviewShare, alwaysReviewed),
            QueueTopics.STANDARD,
            kafka.partitions(),
            kafka.replicationFactor(),
            commandTimeout,
            new ConsoleSettings(PolicyInfo.NONE, List.of(), openMetrics),
            access.get(),
            cluster);
  }

  /** Null for a single instance. */
  private static QueueCluster cluster(SettingsSection section) {
    String address = section.text("advertised-address", ALONE);
    String secret = section.secret("cluster-secret", ALONE);
    int standbyReplicas =
        section.integer("standby-replicas", QueueCluster.DEFAULT_STANDBY_REPLICAS, 0, 100);
    if (address.equals(ALONE) && secret.equals(ALONE)) {
      return null;
    }
    if (address.equals(ALONE) || secret.equals(ALONE)) {
      section.problem(
          address.equals(ALONE) ? "advertised-address" : "cluster-secret",
          "'queue.advertised-address' and 'queue.cluster-secret' belong together: give both, or"
              + " 'none' for a single instance");
      return null;
    }
    try {
      return QueueCluster.of(address, secret, standbyReplicas);
    } catch (IllegalArgumentException e) {
      section.problem("advertised-address", e.getMessage());
      return null;
    }
  }

  /** The number that people would write for it: 0.05, not 0.05000000074505806. */
  private static double shortest(float value) {
    return Double.parseDouble(Float.toString(value));
  }

  private static Set<Harm> harms(SettingsSection section, String key, Set<Harm> defaultValue) {
    List<String> labels =
        section.texts(key, defaultValue.stream().map(Harm::label).sorted().toList());
    Set<Harm> harms = EnumSet.noneOf(Harm.class);
    for (String label : labels) {
      Harm.ofLabel(label)
          .ifPresentOrElse(
              harms::add,
              () ->
                  section.problem(
                      key,
                      "'"
                          + section.pathOf(key)
                          + "' has no harm '"
                          + label
                          + "'"
                          + DidYouMean.hint(label, Harm.labels())));
    }
    return harms;
  }

  /** A setting that its stage refuses is the user's to mend. */
  private static SautiConfig checked(Supplier<SautiConfig> config) {
    try {
      return config.get();
    } catch (IllegalArgumentException e) {
      throw new UserException(e.getMessage(), e);
    }
  }
}
