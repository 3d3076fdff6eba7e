/**
 * The queues over HTTP: a JSON interface with an OpenAPI document, live updates, and a plain page
 * for moderators. Knows the queues only through {@link org.sauti.sink.queue.QueueReader}, {@link
 * org.sauti.sink.queue.CommandGateway} and {@link org.sauti.sink.queue.EventFeed}.
 *
 * <p>There is no log-in yet: whoever can reach the port can read flagged comments and decide. That
 * is why the service listens on 127.0.0.1 unless told otherwise.
 */
package org.sauti.sink.console;
