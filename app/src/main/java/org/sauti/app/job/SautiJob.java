package org.sauti.app.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.sauti.app.SautiHome;
import org.sauti.app.UserException;
import org.sauti.app.config.ConfigFile;
import org.sauti.app.config.PolicyFile;
import org.sauti.app.config.SautiConfig;
import org.sauti.app.kafka.TopicSetup;
import org.sauti.enrich.policy.Policy;
import org.sauti.ingest.SourceBinding;
import org.sauti.models.Topics;

/** The job, and its entry point on a Flink cluster. */
public final class SautiJob {
  private SautiJob() {}

  /**
   * Runs the job on the cluster that calls this: {@code --config FILE [--part PART]}.
   *
   * @throws Exception when the job cannot be submitted
   */
  public static void main(String[] arguments) throws Exception {
    Path file = null;
    Part part = Part.ALL;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--config" -> file = Path.of(arguments[i + 1]);
        case "--part" -> part = Part.valueOf(arguments[i + 1].toUpperCase(Locale.ROOT));
        default -> throw new UserException("unknown option " + arguments[i]);
      }
    }
    SautiConfig config = ConfigFile.read(file, System.getenv()).config();
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    prepare(environment, config, part);
    environment.execute(name(part));
  }

  /** The job's name in Flink. */
  public static String name(Part part) {
    return part == Part.ALL ? "sauti" : "sauti-" + part.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Makes missing topics, checks the models, the policy and the rules, and adds the job to the
   * environment.
   *
   * @throws UserException when Kafka does not answer
   * @throws org.sauti.models.zoo.InvalidModelException when a model is not what its manifest says
   * @throws org.sauti.models.settings.InvalidSettingsException when the policy or the rules have
   *     mistakes
   */
  public static void prepare(
      StreamExecutionEnvironment environment, SautiConfig config, Part part) {
    TopicSetup.ensure(config.kafka(), topics(config));
    // Here, before anything is submitted, a mistake is one clear line.
    SautiHome.requireModelFolder(config.classify().modelFolder());
    if (config.classify().cascade() != null) {
      SautiHome.requireModelFolder(config.classify().cascade().modelFolder());
    }
    config.classify().models().check();
    Policy policy = PolicyFile.read(config.policyFile());
    configure(environment, config);
    Pipeline.attach(environment, config, policy, part);
  }

  private static void configure(StreamExecutionEnvironment environment, SautiConfig config) {
    Configuration settings = new Configuration();
    // A record that needed Kryo would make old state unreadable one day: fail at once instead.
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    // Our records are immutable, so operators may share them.
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    environment.configure(settings);
    environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
    environment.setParallelism(config.flink().parallelism());
    environment.enableCheckpointing(
        config.flink().checkpointInterval().toMillis(),
        config.sink().guarantee() == DeliveryGuarantee.EXACTLY_ONCE
            ? CheckpointingMode.EXACTLY_ONCE
            : CheckpointingMode.AT_LEAST_ONCE);
  }

  private static List<String> topics(SautiConfig config) {
    List<String> names = new ArrayList<>();
    config.ingest().bindings().stream().map(SourceBinding::topic).forEach(names::add);
    names.add(Topics.COMMENTS.name());
    names.add(Topics.REJECTED.name());
    names.add(Topics.SCORED.name());
    names.add(Topics.FLAGGED.name());
    names.add(Topics.CONTROL.name());
    return names;
  }
}
