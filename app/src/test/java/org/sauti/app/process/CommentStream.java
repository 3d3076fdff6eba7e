package org.sauti.app.process;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sauti.app.config.KafkaConfig;
import org.sauti.app.replay.Pace;
import org.sauti.app.replay.ReplayRecord;
import org.sauti.app.replay.Replayer;
import org.sauti.models.CommentEvent;
import org.sauti.models.ScoredComment;

/**
 * A stream of plain Sauti JSON with edits, deletions, re-deliveries and broken records, and what
 * must come of it.
 */
public final class CommentStream {
  /** The platform that its comments name. */
  public static final String PLATFORM = "test";

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private final String topic;
  private final List<ReplayRecord> records = new ArrayList<>();
  private final List<String> scored = new ArrayList<>();
  private int broken;

  private CommentStream(String topic) {
    this.topic = topic;
  }

  /** A stream with this many comments, the same each time. */
  public static CommentStream of(String topic, int comments) {
    CommentStream stream = new CommentStream(topic);
    for (int number = 0; number < comments; number++) {
      stream.add(number, START.plusSeconds(number));
    }
    return stream;
  }

  /** Sends it all. */
  public void send(KafkaConfig kafka, double recordsPerSecond) {
    Pace pace = new Pace(recordsPerSecond);
    try (Replayer replayer = new Replayer(kafka)) {
      for (ReplayRecord record : records) {
        pace.await();
        replayer.send(record);
      }
      replayer.flush();
    }
  }

  /** What must be scored, each once, in the form of {@link #ids}. */
  public List<String> scored() {
    return scored;
  }

  /** How many records must be rejected. */
  public int broken() {
    return broken;
  }

  /** Event and comment id of each. */
  public static List<String> ids(List<ScoredComment> scored) {
    return scored.stream()
        .map(one -> one.comment().event() + " " + one.comment().commentId())
        .toList();
  }

  private void add(int number, Instant time) {
    String id = "c" + number;
    String text = number % 5 == 0 ? "you stupid bitch, shut up number " : "good morning number ";
    comment(id, CommentEvent.CREATE, text + number, time);
    if (number % 20 == 3) {
      // Delivered again: must not be scored again.
      records.add(records.get(records.size() - 1));
    }
    if (number % 50 == 7) {
      send("broken" + number, "{\"comment_id\": \"broken" + number + "\"");
      broken++;
    }
    if (number % 40 == 11) {
      comment(id, CommentEvent.EDIT, text + number + ", edited", time.plusSeconds(30));
    }
    if (number % 80 == 13) {
      comment(id, CommentEvent.DELETE, null, time.plusSeconds(60));
    }
  }

  private void comment(String id, CommentEvent event, String text, Instant time) {
    String document =
        String.format(
            Locale.ROOT,
            "{\"platform\":\"%s\",\"comment_id\":\"%s\",\"event\":\"%s\",\"occurred_at\":\"%s\"%s}",
            PLATFORM,
            id,
            event.name().toLowerCase(Locale.ROOT),
            time,
            text == null ? "" : content(text, time));
    send(id, document);
    scored.add(event + " " + id);
  }

  private static String content(String text, Instant time) {
    return String.format(
        Locale.ROOT,
        ",\"created_at\":\"%s\",\"declared_language\":\"en\",\"text\":\"%s\"",
        time,
        text);
  }

  /** Keyed as producers should: what belongs to one comment stays in order. */
  private void send(String key, String document) {
    records.add(
        new ReplayRecord(
            topic,
            key.getBytes(StandardCharsets.UTF_8),
            document.getBytes(StandardCharsets.UTF_8),
            Map.of()));
  }
}
