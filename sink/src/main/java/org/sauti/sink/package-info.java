/**
 * The last stage: writes to Kafka what the pipeline made ({@link org.sauti.sink.SinkStage}), and
 * serves the moderators' queues ({@link org.sauti.sink.QueueService}). The first runs inside Flink;
 * the second is a service of its own that only meets the pipeline in Kafka.
 */
package org.sauti.sink;
