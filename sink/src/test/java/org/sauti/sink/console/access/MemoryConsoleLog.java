package org.sauti.sink.console.access;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.errors.DisconnectException;

/** A log that forgets everything when the test ends. */
public final class MemoryConsoleLog implements ConsoleLog {
  public volatile boolean failing;

  private final ConcurrentSkipListMap<String, byte[]> values = new ConcurrentSkipListMap<>();

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public Map<String, byte[]> startingWith(String prefix) {
    return new TreeMap<>(values.subMap(prefix, prefix + '\uffff'));
  }

  @Override
  public CompletableFuture<Void> write(String key, byte[] value) {
    if (failing) {
      return CompletableFuture.failedFuture(new DisconnectException("gone"));
    }
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
    return CompletableFuture.completedFuture(null);
  }

  /** Everything that is kept, as text. */
  public String content() {
    StringBuilder content = new StringBuilder();
    values.forEach(
        (key, value) ->
            content
                .append(key)
                .append('=')
                .append(new String(value, java.nio.charset.StandardCharsets.UTF_8))
                .append('\n'));
    return content.toString();
  }
}
