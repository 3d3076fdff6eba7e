package org.sauti.benchmarks.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sauti.benchmarks.pipeline.Corpus;
import org.sauti.models.Comment;
import org.sauti.models.Finding;
import org.sauti.models.FlaggedItem;
import org.sauti.models.Harm;
import org.sauti.models.Highlight;
import org.sauti.models.ItemChange;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;
import org.sauti.models.TextSpan;
import org.sauti.models.Topics;
import org.sauti.models.Verdict;

/** Flagged comments as the pipeline sends them, each once. */
public final class OpenItems {
  /** The queues that they are in. */
  public static final List<String> QUEUES =
      List.of("threats", "harassment", "stalking", "image-abuse");

  /** Their languages: each comes as often as the others, but for the last, which is rare. */
  public static final List<String> LANGUAGES =
      List.of("en", "es", "ar", "hi", "sw", "fr", "pt", "tr", "id", "tl");

  /** The language of one item in a thousand, in each queue. */
  public static final String RARE_LANGUAGE = "ta";

  private static final int RARE = 1_001;
  private static final ModelRef MODEL = new ModelRef("fast", "1.0.0", "00ff");
  private static final float THRESHOLD = 0.5f;
  private static final List<Harm> HARMS =
      List.of(Harm.THREAT, Harm.SEXUAL_HARASSMENT, Harm.STALKING, Harm.IMAGE_ABUSE);

  private final Corpus corpus;

  public OpenItems(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Sends the items with the numbers from 0 until before this one. */
  public void send(String bootstrapServers, int count) {
    try (KafkaProducer<String, FlaggedItem> producer = producer(bootstrapServers)) {
      for (int number = 0; number < count; number++) {
        FlaggedItem item = item(number);
        var unused =
            producer.send(new ProducerRecord<>(Topics.FLAGGED.name(), item.itemId(), item));
      }
    }
  }

  /** Sends flagged items as the pipeline does. */
  public static KafkaProducer<String, FlaggedItem> producer(String bootstrapServers) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, "5");
    return new KafkaProducer<>(
        properties,
        Topics.FLAGGED.keySerde().serializer(),
        Topics.FLAGGED.valueSerde().serializer());
  }

  /** The item with this number, always the same. */
  public FlaggedItem item(int number) {
    Comment comment = corpus.comment(number);
    int kind = number % QUEUES.size();
    float confidence = THRESHOLD + (1 - THRESHOLD) * spread(number, 7_919);
    String language = number % RARE == 0 ? RARE_LANGUAGE : LANGUAGES.get(number % LANGUAGES.size());
    return new FlaggedItem(
        FlaggedItem.itemIdOf(comment),
        ItemChange.FLAGGED,
        comment,
        verdict(comment, HARMS.get(kind), confidence, language),
        List.of(new Finding(HARMS.get(kind), confidence, THRESHOLD, true)),
        QUEUES.get(kind),
        spread(number, 104_729),
        List.of("the model is sure of it"),
        "benchmark",
        comment.occurredAt());
  }

  private static Verdict verdict(Comment comment, Harm found, float confidence, String language) {
    List<Score> scores = new ArrayList<>();
    for (Harm harm : Harm.values()) {
      scores.add(new Score(harm, harm == found ? confidence : 1 - confidence, THRESHOLD, true));
    }
    int end = Math.min(6, comment.text().length());
    return new Verdict(
        MODEL,
        null,
        "rules",
        language,
        0.9f,
        scores,
        List.of(),
        end == 0 ? List.of() : List.of(new Highlight(found, new TextSpan(0, end), 0.5f)),
        comment.occurredAt());
  }

  /** In [0, 1), evenly, with no order that the numbers have. */
  private static float spread(int number, int prime) {
    return (float) Math.floorMod((long) number * prime, 1_000_003L) / 1_000_003L;
  }
}
