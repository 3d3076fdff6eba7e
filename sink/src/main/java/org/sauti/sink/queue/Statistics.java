package org.sauti.sink.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;
import org.sauti.sink.agreement.KrippendorffAlpha;

/**
 * What happened in the queues in a span of time. All numbers are counts or sums, so that the
 * statistics of several partitions or instances can be merged; lists are in a fixed order.
 *
 * @param arrived items that came into a queue: new, opened again, or from another queue
 * @param decided decisions that were not taken back, first and final ones
 * @param ageing how long items wait, and waited
 * @param agreement between first decisions and second opinions
 * @param overturned decisions that somebody else took back or decided otherwise
 * @param precision what became of the model's findings
 * @param drift how sure the model was, beside how often it was right
 * @param golden answers where the answer was known
 */
public record Statistics(
    List<Arrived> arrived,
    List<Decided> decided,
    Ageing ageing,
    List<Agreement> agreement,
    List<Overturned> overturned,
    List<Precision> precision,
    List<Drift> drift,
    List<KnownAnswers> golden) {
  public Statistics {
    arrived = List.copyOf(arrived);
    decided = List.copyOf(decided);
    agreement = List.copyOf(agreement);
    overturned = List.copyOf(overturned);
    precision = List.copyOf(precision);
    drift = List.copyOf(drift);
    golden = List.copyOf(golden);
  }

  /** The statistics of all of these together. */
  public static Statistics merge(Collection<Statistics> parts) {
    StatisticsSum sum = new StatisticsSum();
    parts.forEach(sum::add);
    return sum.total();
  }

  /**
   * @param at when the step of time began
   * @param queue where to
   * @param count how many items
   */
  public record Arrived(Instant at, String queue, long count) {}

  /**
   * @param at when the step of time began
   * @param queue the queue in which the item was decided on
   * @param moderator pseudonym of who decided
   * @param action what was decided
   * @param count how many items
   */
  public record Decided(
      Instant at, String queue, String moderator, ModerationAction action, long count) {}

  /**
   * @param openByAge items that wait now, by how long they have waited at the end of the time
   * @param waitedBefore decisions, by how long their items had waited
   */
  public record Ageing(List<AgeCount> openByAge, List<AgeCount> waitedBefore) {
    public Ageing {
      openByAge = List.copyOf(openByAge);
      waitedBefore = List.copyOf(waitedBefore);
    }
  }

  /**
   * @param queue whose items
   * @param upToMinutes at most so long, and longer than half of it; 1, 2, 4, 8 ...
   * @param count how many
   */
  public record AgeCount(String queue, long upToMinutes, long count) {}

  /**
   * @param harm on which there were two opinions; null for the action
   * @param language BCP 47 tag
   * @param both first and second opinion found the harm, or wanted the platform to act
   * @param neither did
   * @param onlyFirst the first opinion alone did
   * @param onlySecond the second opinion alone did
   * @param alpha Krippendorff's alpha over all values, at most 1; null when it cannot be told
   * @param pairs how often which two opinions met
   */
  public record Agreement(
      Harm harm,
      String language,
      long both,
      long neither,
      long onlyFirst,
      long onlySecond,
      Double alpha,
      List<Pair> pairs) {
    public Agreement {
      pairs = List.copyOf(pairs);
    }

    static Agreement of(Harm harm, String language, Collection<Pair> pairs) {
      KrippendorffAlpha<String> alpha = new KrippendorffAlpha<>();
      long[] counts = new long[4];
      for (Pair pair : pairs) {
        alpha.add(List.of(pair.first(), pair.second()), pair.count());
        counts[(isPositive(pair.first()) ? 2 : 0) + (isPositive(pair.second()) ? 1 : 0)] +=
            pair.count();
      }
      OptionalDouble value = alpha.value();
      return new Agreement(
          harm,
          language,
          counts[3],
          counts[0],
          counts[2],
          counts[1],
          value.isPresent() ? value.getAsDouble() : null,
          new ArrayList<>(pairs));
    }

    private static boolean isPositive(String opinion) {
      return !opinion.equals("false") && !opinion.equals(ModerationAction.NO_ACTION.name());
    }
  }

  /**
   * @param first an action, or {@code true} or {@code false} of a harm
   * @param second the same of the second opinion
   * @param count how often
   */
  public record Pair(String first, String second, long count) {}

  /**
   * @param at when the step of time began
   * @param queue into which the policy put the item, or in which it was when somebody took its
   *     decision back
   * @param count how many decisions were overturned in that time
   * @param of how many decisions were made in the queue in that time
   */
  public record Overturned(Instant at, String queue, long count, long of) {}

  /**
   * @param harm that was found
   * @param language BCP 47 tag
   * @param model name and version
   * @param confirmed findings that moderators confirmed
   * @param refuted findings that they did not
   */
  public record Precision(Harm harm, String language, String model, long confirmed, long refuted) {}

  /**
   * @param harm that was found
   * @param language BCP 47 tag
   * @param at when the step of time began
   * @param expected how many findings the model's confidence lets one expect to be confirmed
   * @param seen how many were confirmed
   * @param count how many findings were decided on
   */
  public record Drift(
      Harm harm, String language, Instant at, double expected, long seen, long count) {}

  /**
   * @param moderator pseudonym
   * @param right answers with the known action
   * @param wrong answers with another one
   */
  public record KnownAnswers(String moderator, long right, long wrong) {}
}
