package org.sauti.sink.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.sauti.models.Harm;
import org.sauti.sink.agreement.KrippendorffAlpha;

/** The card of a dataset as people read it, in Markdown. */
final class CardText {
  private static final String NOTES = "card-notes.md";
  private static final String ALL_LANGUAGES = "all";
  private static final String ACTION = "action";
  private static final String UNKNOWN = "not known";

  private final StringBuilder text = new StringBuilder();

  private CardText() {}

  static String of(DatasetCard card) {
    CardText writing = new CardText();
    writing.summary(card);
    writing.counts("Texts by language", "language", card.languages());
    writing.labels(card);
    writing.counts("Texts by decision", "action", card.actions());
    writing.agreement(card);
    writing.precision(card);
    writing.counts("Left out", "reason", card.leftOut());
    writing.counts("Masked", "what", card.masked());
    writing.counts("Texts by model", "model", card.models());
    writing.counts("Texts by version of the rules", "version", card.rules());
    writing.counts("Texts by version of the policy", "version", card.policies());
    return writing.text.append('\n').append(notes()).toString();
  }

  private void summary(DatasetCard card) {
    line("# Comments that moderators decided on");
    line("");
    line(
        "%d texts, decided from %s to before %s; made on %s.",
        card.items(), card.period().from(), card.period().to(), card.createdAt());
    line(
        "%d moderators; %d texts with independent second opinions, %d with a final decision, %d"
            + " with labels corrected later.",
        card.moderators(), card.secondOpinions(), card.finalDecisions(), card.corrections());
  }

  private void labels(DatasetCard card) {
    table("Labels by harm and language", "harm", "language", "yes", "no", "disputed");
    for (DatasetCard.LabelCount count : card.labels()) {
      row(
          count.harm().label(),
          count.language(),
          count.present(),
          count.absent(),
          count.disputed());
    }
  }

  private void agreement(DatasetCard card) {
    table(
        "Agreement of independent opinions (Krippendorff's alpha, nominal)",
        "what",
        "language",
        "texts",
        "alpha",
        "95 % interval");
    for (DatasetCard.Agreement agreement : card.agreement()) {
      KrippendorffAlpha alpha = agreement.alpha();
      row(
          agreement.harm() == null ? ACTION : agreement.harm().label(),
          agreement.language() == null ? ALL_LANGUAGES : agreement.language(),
          alpha.units(),
          number(alpha.value()),
          alpha.low() == null ? UNKNOWN : number(alpha.low()) + " to " + number(alpha.high()));
    }
  }

  private void precision(DatasetCard card) {
    table(
        "How often the model's flags were confirmed",
        "harm",
        "language",
        "model",
        "confirmed",
        "refuted",
        "share",
        "95 % interval");
    for (DatasetCard.Precision flags : card.precision()) {
      row(
          flags.harm().label(),
          flags.language(),
          flags.model(),
          flags.confirmed(),
          flags.refuted(),
          number(flags.share().value()),
          number(flags.share().low()) + " to " + number(flags.share().high()));
    }
  }

  private void counts(String title, String what, Map<String, Long> counts) {
    table(title, what, "number");
    counts.forEach((name, count) -> row(name, count));
  }

  private void table(String title, Object... columns) {
    line("");
    line("## " + title.replace("%", "%%"));
    line("");
    row(columns);
    line("|" + "---|".repeat(columns.length));
  }

  private void row(Object... cells) {
    text.append('|');
    for (Object cell : cells) {
      // A version is somebody's text: it must not end the cell.
      text.append(' ').append(cell.toString().replace("|", "\\|")).append(" |");
    }
    text.append('\n');
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String number(Double value) {
    return value == null ? UNKNOWN : String.format(Locale.ROOT, "%.3f", value);
  }

  /** What is the same for every dataset: the format, what masking cannot do, how to use it. */
  private static String notes() {
    try (InputStream notes = CardText.class.getResourceAsStream(NOTES)) {
      return new String(notes.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{harms}", "`" + String.join("`, `", Harm.labels()) + "`");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
