package org.sauti.sink.console.access;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody set for themselves; null means as the organisation has it.
 *
 * @param locale BCP 47 tag of the language of the pages
 * @param blur whether text is blurred until asked for
 * @param greyscale whether pages have no colours
 * @param advance whether a decision brings the next item
 * @param dailyLimit items a day after which they are reminded to stop, 0 for never
 * @param breakAfterMinutes minutes of work after which they are reminded of a break, 0 for never
 * @param avoidQueues queues that they would rather not get items of; null for none
 */
public record Preferences(
    String locale,
    Boolean blur,
    Boolean greyscale,
    Boolean advance,
    Integer dailyLimit,
    Integer breakAfterMinutes,
    List<String> avoidQueues) {
  public static final Preferences NONE =
      new Preferences(null, null, null, null, null, null, List.of());

  private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final int MOST_ITEMS = 100_000;
  private static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_QUEUES = 100;
  private static final int LONGEST_QUEUE = 64;

  public Preferences {
    require(locale == null || LOCALE.matcher(locale).matches(), "locale is no language tag");
    requireIn(dailyLimit, MOST_ITEMS, "dailyLimit");
    requireIn(breakAfterMinutes, MOST_MINUTES, "breakAfterMinutes");
    avoidQueues = avoidQueues == null ? List.of() : List.copyOf(avoidQueues);
    require(
        avoidQueues.size() <= MOST_QUEUES
            && avoidQueues.stream().allMatch(queue -> queue.length() <= LONGEST_QUEUE),
        "avoidQueues names too much");
  }

  private static void requireIn(Integer value, int most, String field) {
    require(value == null || value >= 0 && value <= most, field + " must be 0 to " + most);
  }

  private static void require(boolean valid, String message) {
    if (!valid) {
      throw new IllegalArgumentException(message);
    }
  }
}
