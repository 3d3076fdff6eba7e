package org.sauti.sink.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sauti.models.Harm;
import org.sauti.models.ModerationAction;

/**
 * A text with its labels and where each comes from. Names of items and people are those of one
 * export.
 *
 * @param id names the item
 * @param group names the thread, or the item where no thread is known
 * @param text with personal data masked
 * @param language BCP 47 tag it was judged in, {@code und} when unknown
 * @param platform where it was written
 * @param author who wrote it, null when unknown
 * @param targets whom it answers or mentions
 * @param labels of the harms that somebody judged
 * @param annotators how many opinions count; answers to known items do not
 * @param action what was decided
 * @param decidedOn the day, in UTC, when that was
 * @param opinions all opinions, oldest first
 * @param correction the correction that holds, null when there is none
 * @param verdict what the machine said
 */
public record DatasetRecord(
    String id,
    String group,
    String text,
    String language,
    String platform,
    String author,
    List<String> targets,
    Map<Harm, JudgedLabel> labels,
    int annotators,
    ModerationAction action,
    LocalDate decidedOn,
    List<ExportedOpinion> opinions,
    ExportedCorrection correction,
    ExportedVerdict verdict) {
  /** What names the dataset among sources of training data. */
  public static final String SOURCE = "sauti_decisions";

  public DatasetRecord {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(platform, "platform");
    targets = List.copyOf(targets);
    labels = Map.copyOf(labels);
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(decidedOn, "decidedOn");
    opinions = List.copyOf(opinions);
    Objects.requireNonNull(verdict, "verdict");
  }
}
