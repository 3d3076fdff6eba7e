/**
 * The queues over HTTP: a JSON interface with an OpenAPI document, live updates, and a plain page
 * for moderators. Knows the queues only through {@link org.sauti.sink.queue.QueueReader}, {@link
 * org.sauti.sink.queue.CommandGateway} and {@link org.sauti.sink.queue.EventFeed}.
 *
 * <p>Every route says which roles it needs; {@link org.sauti.sink.console.access} knows who has
 * them.
 */
package org.sauti.sink.console;
