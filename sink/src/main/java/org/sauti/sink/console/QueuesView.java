package org.sauti.sink.console;

import java.time.Instant;
import java.util.List;

/**
 * All queues.
 *
 * @param now the service's time, to reckon ages with
 * @param queues by name
 */
record QueuesView(Instant now, List<QueueLine> queues) {}
