/**
 * The moderators' queues as an event log. Commands and news of comments go in, keyed by item; one
 * writer per item folds them into the item's state and into events. The rules ({@link
 * org.sauti.sink.queue.NewsRules}, {@link org.sauti.sink.queue.CommandRules}, {@link
 * org.sauti.sink.queue.ClaimRules}) are plain functions from a state to an {@link
 * org.sauti.sink.queue.Outcome}; {@link org.sauti.sink.queue.QueueTopology} runs them in Kafka
 * Streams; {@link org.sauti.sink.queue.QueueReader} and {@link org.sauti.sink.queue.CommandGateway}
 * are what a console needs.
 *
 * <p>State is partitioned by item id, and several instances of the service share the partitions. A
 * {@link org.sauti.sink.queue.PartitionReader} reads some of them, here ({@link
 * org.sauti.sink.queue.StoredQueues}) or on another instance ({@link
 * org.sauti.sink.queue.RemoteQueues}, which a {@link org.sauti.sink.queue.QueuePeer} answers); only
 * {@link org.sauti.sink.queue.ClusterQueues} sees all of them: it asks everybody at once and merges
 * the answers. Commands need no forwarding, for Kafka brings them to the one writer.
 */
package org.sauti.sink.queue;
