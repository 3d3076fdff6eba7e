package org.sauti.sink.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.sauti.models.wire.Wire;

/**
 * What was decided in a period, ready to be written. Lies in temporary files until it is closed.
 * Not safe to share between threads.
 */
public final class GatheredItems implements AutoCloseable {
  static final byte[] UNREADABLE = new byte[0];

  private static final String CARD_JSON = "card.json";
  private static final String CARD_TEXT = "CARD.md";

  private final LatestItems items;
  private final ExportPeriod period;
  private final ExportFilter filter;
  private final ExportPseudonyms pseudonyms;
  private final InstantSource clock;

  GatheredItems(
      LatestItems items,
      ExportPeriod period,
      ExportFilter filter,
      ExportPseudonyms pseudonyms,
      InstantSource clock) {
    this.items = items;
    this.period = period;
    this.filter = filter;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /** What the card would say, without a dataset. */
  public DatasetCard preview() {
    try {
      return pass(null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the dataset and its card.
   *
   * @param format how to write the dataset
   * @param files where to
   * @return the card
   */
  public DatasetCard writeTo(ExportFormat format, DatasetFiles files) throws IOException {
    DatasetCard card;
    try (OutputStream output = files.open(format.fileName());
        DatasetWriter writer = format.writer(output)) {
      card = pass(format, writer);
    }
    try (OutputStream output = files.open(CARD_JSON)) {
      output.write(Json.CARD.writeValueAsBytes(card));
    }
    try (OutputStream output = files.open(CARD_TEXT)) {
      output.write(CardText.of(card).getBytes(StandardCharsets.UTF_8));
    }
    return card;
  }

  private DatasetCard pass(ExportFormat format, DatasetWriter writer) throws IOException {
    ExportPass pass = new ExportPass(filter, pseudonyms, writer);
    items.forEach(
        item -> {
          if (item.length == 0) {
            pass.addUnreadable();
          } else {
            pass.add(Wire.QUEUE_ITEM.decode(item));
          }
        });
    return pass.card(clock.instant(), period, format);
  }

  @Override
  public void close() {
    items.close();
  }
}
