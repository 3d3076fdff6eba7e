package org.sauti.sink.queue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.sauti.models.QueueItem;
import org.sauti.sink.queue.PeerMessages.FindRequest;
import org.sauti.sink.queue.PeerMessages.FirstAnswer;
import org.sauti.sink.queue.PeerMessages.FirstRequest;
import org.sauti.sink.queue.PeerMessages.ItemAnswer;
import org.sauti.sink.queue.PeerMessages.ItemRequest;
import org.sauti.sink.queue.PeerMessages.OpinionRequest;
import org.sauti.sink.queue.PeerMessages.QueuesRequest;
import org.sauti.sink.queue.PeerMessages.RelatedRequest;
import org.sauti.sink.queue.PeerMessages.StatisticsRequest;

/** Reads the partitions of another instance, whose {@link QueuePeer} answers. */
final class RemoteQueues implements PartitionReader {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final HttpClient client;
  private final String address;
  private final String secret;

  /**
   * @param client connects
   * @param address {@code host:port} of the other instance
   * @param secret what the instances know each other by
   */
  RemoteQueues(HttpClient client, String address, String secret) {
    this.client = client;
    this.address = address;
    this.secret = secret;
  }

  @Override
  public List<QueueSummary> queues(Set<Integer> partitions) {
    return PeerMessages.read(
        ask(QueuePeer.QUEUES, new QueuesRequest(partitions)), PeerMessages.SUMMARIES);
  }

  @Override
  public Optional<QueueItem> item(Set<Integer> partitions, String itemId) {
    byte[] answer = ask(QueuePeer.ITEM, new ItemRequest(partitions, itemId));
    return Optional.ofNullable(PeerMessages.read(answer, ItemAnswer.class).item());
  }

  @Override
  public Optional<Bytes> first(
      Set<Integer> partitions, String queue, Set<String> except, ItemFilter filter) {
    byte[] answer = ask(QueuePeer.FIRST, new FirstRequest(partitions, queue, except, filter));
    return Optional.ofNullable(PeerMessages.read(answer, FirstAnswer.class).key());
  }

  @Override
  public Optional<QueueItem> firstReview(Set<Integer> partitions, TakeFilter filter) {
    byte[] answer = ask(QueuePeer.REVIEW, new OpinionRequest(partitions, filter));
    return Optional.ofNullable(PeerMessages.read(answer, ItemAnswer.class).item());
  }

  @Override
  public Optional<QueueItem> firstKnownAnswer(Set<Integer> partitions, TakeFilter filter) {
    byte[] answer = ask(QueuePeer.KNOWN_ANSWER, new OpinionRequest(partitions, filter));
    return Optional.ofNullable(PeerMessages.read(answer, ItemAnswer.class).item());
  }

  @Override
  public Statistics statistics(
      Set<Integer> partitions, Instant from, Instant to, StatisticsStep step) {
    byte[] answer = ask(QueuePeer.STATISTICS, new StatisticsRequest(partitions, from, to, step));
    return PeerMessages.read(answer, Statistics.class);
  }

  @Override
  public FoundItems find(Set<Integer> partitions, ItemSearch search) {
    return PeerMessages.read(
        ask(QueuePeer.FIND, new FindRequest(partitions, search)), FoundItems.class);
  }

  @Override
  public List<RelatedItems> related(Set<Integer> partitions, List<Bytes> prefixes) {
    return PeerMessages.read(
        ask(QueuePeer.RELATED, new RelatedRequest(partitions, prefixes)), PeerMessages.RELATED);
  }

  private byte[] ask(String question, Object message) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + QueuePeer.PATH + question))
            .timeout(TIMEOUT)
            .header(QueuePeer.SECRET_HEADER, secret)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(PeerMessages.write(message)))
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        throw new QueueUnavailableException(
            "the instance at " + address + " answers with " + response.statusCode(), null);
      }
      return response.body();
    } catch (IOException e) {
      throw new QueueUnavailableException("the instance at " + address + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueueUnavailableException("the instance at " + address + " was not heard", e);
    }
  }
}
