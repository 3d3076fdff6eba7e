package org.sauti.sink.console.access;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;

/**
 * How the organisation looks after those who read abuse all day.
 *
 * @param blur whether text is blurred until asked for
 * @param greyscale whether pages have no colours
 * @param dailyLimit items a day after which people are reminded to stop, 0 for never
 * @param breakAfterMinutes minutes of work after which people are reminded of a break, 0 for never
 * @param rotateAfter items in a row from heavy queues after which another queue is offered, 0 for
 *     never
 * @param heavyQueues queues with the worst
 * @param supportUrl where help is; empty for none
 * @param supportText who helps and how to reach them; empty for nothing
 * @param zone where a day begins and ends
 */
public record WellbeingSettings(
    boolean blur,
    boolean greyscale,
    int dailyLimit,
    int breakAfterMinutes,
    int rotateAfter,
    Set<String> heavyQueues,
    String supportUrl,
    String supportText,
    ZoneId zone) {
  public static final WellbeingSettings DEFAULT =
      new WellbeingSettings(
          true,
          false,
          200,
          50,
          10,
          Set.of("threats", "image-abuse", "child-safety"),
          "",
          "",
          ZoneOffset.UTC);

  public WellbeingSettings {
    heavyQueues = Set.copyOf(heavyQueues);
    Objects.requireNonNull(supportUrl, "supportUrl");
    Objects.requireNonNull(supportText, "supportText");
    Objects.requireNonNull(zone, "zone");
  }
}
