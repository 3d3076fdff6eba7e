package org.sauti.app.config;

import java.nio.file.Path;
import java.util.Objects;
import org.sauti.classify.ClassifySettings;
import org.sauti.enrich.EnrichSettings;
import org.sauti.ingest.IngestSettings;
import org.sauti.sink.QueueSettings;
import org.sauti.sink.SinkSettings;

/**
 * The whole configuration, checked.
 *
 * @param kafka how to reach Kafka
 * @param ingest what is read and how
 * @param classify which model judges, in which batches
 * @param policyFile the policy that decides; null for the one that comes with Sauti
 * @param enrich how the policy is applied
 * @param sink what is written and how
 * @param writesScored whether every scored comment is written too
 * @param flink how the job runs
 * @param queue the moderators' queue service
 */
public record SautiConfig(
    KafkaConfig kafka,
    IngestSettings ingest,
    ClassifySettings classify,
    Path policyFile,
    EnrichSettings enrich,
    SinkSettings sink,
    boolean writesScored,
    FlinkConfig flink,
    QueueSettings queue) {
  public SautiConfig {
    Objects.requireNonNull(kafka, "kafka");
    Objects.requireNonNull(ingest, "ingest");
    Objects.requireNonNull(classify, "classify");
    Objects.requireNonNull(enrich, "enrich");
    Objects.requireNonNull(sink, "sink");
    Objects.requireNonNull(flink, "flink");
    Objects.requireNonNull(queue, "queue");
  }
}
