package org.sauti.sink.export;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.sauti.models.QueueItem;
import org.sauti.sink.export.mask.MaskedText;
import org.sauti.sink.export.mask.TextMask;

/**
 * Makes one dataset of decided items: leaves out what must not leave, masks, names anew, writes and
 * counts. Holds no item longer than it takes to write it.
 */
final class ExportPass {
  private final ExportFilter filter;
  private final RecordMapping mapping;
  private final DatasetWriter writer;
  private final ExportTally tally = new ExportTally();

  /**
   * @param writer null to count only
   */
  ExportPass(ExportFilter filter, ExportPseudonyms pseudonyms, DatasetWriter writer) {
    this.filter = filter;
    this.mapping = new RecordMapping(pseudonyms);
    this.writer = writer;
  }

  /** Adds an item that was decided in the period. */
  void add(QueueItem item) throws IOException {
    Optional<LeftOut> reason = filter.reasonAgainst(item);
    if (reason.isPresent()) {
      tally.leftOut(reason.get());
      return;
    }
    MaskedText text =
        TextMask.apply(item.flagged().comment().text(), item.flagged().verdict().language());
    DatasetRecord row = mapping.map(item, text.text());
    if (writer != null) {
      writer.write(row);
    }
    tally.masked(text.found());
    tally.add(row);
  }

  /** Counts an item whose record cannot be read. */
  void addUnreadable() {
    tally.leftOut(LeftOut.UNREADABLE);
  }

  DatasetCard card(Instant now, ExportPeriod period, ExportFormat format) {
    return tally.card(now, period, format);
  }
}
