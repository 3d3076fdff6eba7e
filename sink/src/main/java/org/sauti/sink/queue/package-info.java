/**
 * The moderators' queues as an event log. Commands and news of comments go in, keyed by item; one
 * writer per item folds them into the item's state and into events. The rules ({@link
 * org.sauti.sink.queue.NewsRules}, {@link org.sauti.sink.queue.CommandRules}, {@link
 * org.sauti.sink.queue.ClaimRules}) are plain functions from a state to an {@link
 * org.sauti.sink.queue.Outcome}; {@link org.sauti.sink.queue.QueueTopology} runs them in Kafka
 * Streams; {@link org.sauti.sink.queue.QueueReader} and {@link org.sauti.sink.queue.CommandGateway}
 * are what a console needs.
 *
 * <p>What happens is counted in the same transaction: {@link org.sauti.sink.queue.StatisticsRules}
 * says what an event adds to which counter, and what is taken back with a decision; {@link
 * org.sauti.sink.queue.Statistics} is what leads see of it.
 *
 * <p>State is partitioned by item id. No class here needs to see all partitions but the reader,
 * which asks each of them and merges the answers.
 */
package org.sauti.sink.queue;
