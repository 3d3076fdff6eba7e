package org.sauti.sink.console.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.sauti.sink.console.Json;
import org.sauti.sink.queue.QueueUnavailableException;

/**
 * Values of one kind in the log, as JSON under keys with a common beginning.
 *
 * @param <T> type of the values
 */
final class Stored<T> {
  private static final long WRITE_SECONDS = 20;

  private final ConsoleLog log;
  private final String prefix;
  private final ObjectReader reader;

  /**
   * @param prefix begins every key of this kind, and of no other
   */
  Stored(ConsoleLog log, String prefix, Class<T> type) {
    this.log = log;
    this.prefix = prefix;
    // A newer instance may have written more than this one knows.
    this.reader =
        Json.MAPPER.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  Optional<T> get(String id) {
    return log.get(prefix + id).map(this::read);
  }

  /** All of them by id. */
  Map<String, T> all() {
    return startingWith("");
  }

  /** Those whose ids start like this, by id. */
  Map<String, T> startingWith(String beginning) {
    Map<String, T> found = new TreeMap<>();
    log.startingWith(prefix + beginning)
        .forEach((key, value) -> found.put(key.substring(prefix.length()), read(value)));
    return found;
  }

  /** Returns when every later {@link #get} sees the value. */
  void put(String id, T value) {
    await(putSoon(id, value));
  }

  /** Returns at once; for what may get lost. */
  CompletableFuture<Void> putSoon(String id, T value) {
    try {
      return log.write(prefix + id, Json.MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
    }
  }

  /** Returns when no later {@link #get} sees it. */
  void remove(String id) {
    await(log.write(prefix + id, null));
  }

  private T read(byte[] json) {
    try {
      return reader.readValue(json);
    } catch (IOException e) {
      throw new UncheckedIOException("the console's log holds something else under " + prefix, e);
    }
  }

  private static void await(CompletableFuture<Void> write) {
    try {
      write.orTimeout(WRITE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new QueueUnavailableException("Kafka does not take what should be kept", e);
    }
  }
}
