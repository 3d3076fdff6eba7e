package org.sauti.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.sauti.app.UserException;
import org.sauti.app.score.BadRowException;
import org.sauti.app.score.JsonLinesRows;
import org.sauti.app.score.Row;
import org.sauti.models.DidYouMean;
import org.sauti.models.Harm;

/**
 * Reads labelled texts: the rows that {@code sauti score} reads, with {@code labels} (a harm's name
 * to 0, 1, or the share of people who said yes) and, if known, {@code source}, {@code
 * functionality} and {@code split}.
 */
public final class LabelledRows {
  private static final double MAJORITY = 0.5;

  private final Split split;

  /** Keeps the texts of one part. */
  public LabelledRows(Split split) {
    this.split = split;
  }

  /**
   * Reads one file.
   *
   * @param file its name, for messages
   * @throws UserException when a line is no labelled text; names the file and the line and does not
   *     quote it
   */
  public List<LabelledText> read(String file, BufferedReader input) throws IOException {
    JsonLinesRows rows = new JsonLinesRows(input);
    List<LabelledText> texts = new ArrayList<>();
    try {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (split.takes(text(row, "split"))) {
          texts.add(labelled(row));
        }
      }
    } catch (BadRowException e) {
      throw new UserException(file + " " + e.getMessage(), e);
    } catch (EOFException | ZipException e) {
      throw new UserException(file + " is damaged: its compressed data break off", e);
    }
    return texts;
  }

  private static LabelledText labelled(Row row) throws BadRowException {
    JsonNode labels = row.others().getOrDefault("labels", MissingNode.getInstance());
    if (!labels.isObject()) {
      throw new BadRowException(row.line(), "'labels' is missing or no object");
    }
    Map<Harm, Boolean> known = new EnumMap<>(Harm.class);
    for (Map.Entry<String, JsonNode> label : labels.properties()) {
      Harm harm = harm(row, label.getKey());
      double share = label.getValue().isNumber() ? label.getValue().doubleValue() : -1;
      if (!(share >= 0 && share <= 1)) {
        throw new BadRowException(
            row.line(), "label '" + harm.label() + "' is no number from 0 to 1");
      }
      known.put(harm, share >= MAJORITY);
    }
    return new LabelledText(
        row.text(), row.language(), text(row, "source"), text(row, "functionality"), known);
  }

  private static Harm harm(Row row, String label) throws BadRowException {
    return Harm.ofLabel(label)
        .orElseThrow(
            () ->
                new BadRowException(
                    row.line(), "there is no such label" + DidYouMean.hint(label, Harm.labels())));
  }

  private static String text(Row row, String column) throws BadRowException {
    JsonNode value = row.others().getOrDefault(column, MissingNode.getInstance());
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new BadRowException(row.line(), "'" + column + "' is no text");
    }
    return value.textValue();
  }
}
