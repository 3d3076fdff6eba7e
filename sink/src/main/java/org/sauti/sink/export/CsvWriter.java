package org.sauti.sink.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sauti.models.Harm;

/** A table with a column for each label and score; an empty cell is unknown. */
final class CsvWriter implements DatasetWriter {
  private static final String SCORE_PREFIX = "score_";

  private final CSVPrinter printer;

  CsvWriter(OutputStream output) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(header()).get();
    printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8)), format);
  }

  @Override
  public void write(DatasetRecord row) throws IOException {
    List<Object> cells = new ArrayList<>();
    cells.add(row.id());
    cells.add(row.text());
    cells.add(row.language());
    cells.add(DatasetRecord.SOURCE);
    for (Harm harm : Harm.values()) {
      JudgedLabel label = row.labels().get(harm);
      cells.add(label == null ? null : label.share());
    }
    cells.add(row.annotators());
    cells.add(row.group());
    cells.add(row.platform());
    cells.add(row.author());
    cells.add(RecordJson.strings(row.targets()));
    cells.add(row.action());
    cells.add(row.decidedOn());
    cells.add(RecordJson.basis(row));
    cells.add(RecordJson.opinions(row.opinions()));
    cells.add(row.correction() == null ? null : RecordJson.correction(row.correction()));
    ExportedVerdict verdict = row.verdict();
    cells.add(verdict.model().name());
    cells.add(verdict.model().version());
    cells.add(verdict.screenedBy() == null ? null : verdict.screenedBy().name());
    for (Harm harm : Harm.values()) {
      cells.add(verdict.scores().get(harm));
    }
    cells.add(RecordJson.strings(verdict.rules()));
    cells.add(verdict.rulesVersion());
    cells.add(verdict.policyVersion());
    printer.printRecord(cells);
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }

  private static String[] header() {
    List<String> header = new ArrayList<>(List.of("id", "text", "lang", "source"));
    header.addAll(Harm.labels());
    header.addAll(
        List.of(
            "annotators",
            "group",
            "platform",
            "author",
            "targets",
            "action",
            "decided_on",
            "label_basis",
            "opinions",
            "correction",
            "model",
            "model_version",
            "screened_by"));
    Harm.labels().forEach(label -> header.add(SCORE_PREFIX + label));
    header.addAll(List.of("rules", "rules_version", "policy_version"));
    return header.toArray(String[]::new);
  }
}
