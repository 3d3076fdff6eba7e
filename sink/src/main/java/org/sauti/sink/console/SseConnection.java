package org.sauti.sink.console;

import io.javalin.http.sse.SseClient;

/**
 * A stream of server-sent events as the way to a page.
 *
 * @param client the stream
 */
record SseConnection(SseClient client) implements LiveUpdates.Connection {
  @Override
  public void send(String event, Object data) {
    client.sendEvent(event, data);
  }

  @Override
  public void murmur() {
    client.sendComment("still here");
  }

  @Override
  public void close() {
    client.close();
  }
}
