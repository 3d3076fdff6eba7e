package org.sauti.sink.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.sauti.sink.queue.PeerMessages.FindRequest;
import org.sauti.sink.queue.PeerMessages.FirstAnswer;
import org.sauti.sink.queue.PeerMessages.FirstRequest;
import org.sauti.sink.queue.PeerMessages.ItemAnswer;
import org.sauti.sink.queue.PeerMessages.ItemRequest;
import org.sauti.sink.queue.PeerMessages.OpinionRequest;
import org.sauti.sink.queue.PeerMessages.QueuesRequest;
import org.sauti.sink.queue.PeerMessages.RelatedRequest;
import org.sauti.sink.queue.PeerMessages.StatisticsRequest;

/** Answers other instances from the state that this one has. Safe to share between threads. */
public final class QueuePeer {
  /** What instances post their questions to; the last part says what is asked. */
  public static final String PATH = "/internal/queues/";

  /** The header with the secret. */
  public static final String SECRET_HEADER = "X-Sauti-Cluster-Secret";

  static final String QUEUES = "queues";
  static final String ITEM = "item";
  static final String FIRST = "first";
  static final String FIND = "find";
  static final String RELATED = "related";
  static final String REVIEW = "review";
  static final String KNOWN_ANSWER = "known-answer";
  static final String STATISTICS = "statistics";

  private final PartitionReader local;
  private final byte[] secret;

  QueuePeer(PartitionReader local, String secret) {
    this.local = local;
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether somebody who names this secret is another instance. Takes the same time however much of
   * it is right.
   *
   * @param named nullable
   */
  public boolean knows(String named) {
    return named != null && MessageDigest.isEqual(secret, named.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Answers a question.
   *
   * @param question the last part of the path
   * @param body as it was sent
   * @return JSON
   * @throws QueueUnavailableException when this instance cannot read a partition it is asked for
   * @throws IllegalArgumentException when it cannot understand the question
   */
  public byte[] answer(String question, byte[] body) {
    return PeerMessages.write(answerTo(question, body));
  }

  private Object answerTo(String question, byte[] body) {
    switch (question) {
      case QUEUES -> {
        return local.queues(PeerMessages.read(body, QueuesRequest.class).partitions());
      }
      case ITEM -> {
        ItemRequest request = PeerMessages.read(body, ItemRequest.class);
        return new ItemAnswer(local.item(request.partitions(), request.itemId()).orElse(null));
      }
      case FIRST -> {
        FirstRequest request = PeerMessages.read(body, FirstRequest.class);
        return new FirstAnswer(
            local
                .first(request.partitions(), request.queue(), request.except(), request.filter())
                .orElse(null));
      }
      case FIND -> {
        FindRequest request = PeerMessages.read(body, FindRequest.class);
        return local.find(request.partitions(), request.search());
      }
      case RELATED -> {
        RelatedRequest request = PeerMessages.read(body, RelatedRequest.class);
        return local.related(request.partitions(), request.prefixes());
      }
      case REVIEW -> {
        OpinionRequest request = PeerMessages.read(body, OpinionRequest.class);
        return new ItemAnswer(
            local.firstReview(request.partitions(), request.filter()).orElse(null));
      }
      case KNOWN_ANSWER -> {
        OpinionRequest request = PeerMessages.read(body, OpinionRequest.class);
        return new ItemAnswer(
            local.firstKnownAnswer(request.partitions(), request.filter()).orElse(null));
      }
      case STATISTICS -> {
        StatisticsRequest request = PeerMessages.read(body, StatisticsRequest.class);
        return local.statistics(request.partitions(), request.from(), request.to(), request.step());
      }
      default -> throw new IllegalArgumentException("instances do not ask each other for that");
    }
  }
}
