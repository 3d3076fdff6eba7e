package org.sauti.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sauti.app.UserException;
import org.sauti.app.config.PolicyFile;
import org.sauti.app.config.SautiConfig;
import org.sauti.app.terminal.ProgressLine;
import org.sauti.app.terminal.Terminal;
import org.sauti.models.Topics;
import org.sauti.sink.export.DatasetCard;
import org.sauti.sink.export.DatasetExports;
import org.sauti.sink.export.DatasetFolder;
import org.sauti.sink.export.ExportFormat;
import org.sauti.sink.export.ExportPeriod;
import org.sauti.sink.export.ExportTime;
import org.sauti.sink.export.GatheredItems;
import org.sauti.sink.export.KafkaDatasetExports;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sauti export}: what moderators decided, as a labelled dataset without people in it. */
@Command(
    name = "export",
    header = "Writes what moderators decided as a labelled dataset.",
    description = {
      "Writes the items that were decided in a period as a labelled dataset, in the",
      "record format of the training data, with a card. People get new names, and",
      "personal data in the text are masked; CARD.md says what masking cannot do.",
      "Items that concern children, deleted comments and people who asked to be left",
      "out (see: sauti erase) are not in it."
    },
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "First moment: 2026-11-01 (its beginning in UTC) or 2026-11-01T08:00:00Z.")
  private Instant from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "First moment after the period, written in the same way.")
  private Instant to;

  @Option(
      names = "--format",
      defaultValue = "JSONL",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ExportFormat format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the dataset, CARD.md and card.json; made when missing.")
  private Path out;

  @Option(names = "--force", description = "Replace the dataset that is in the folder.")
  private boolean force;

  /** A moment, or what one looks like. */
  static final class TimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return ExportTime.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("'" + text + "' is no time: " + e.getMessage());
      }
    }
  }

  @Override
  public Integer call() {
    ExportPeriod period = period();
    SautiConfig settings = config.load();
    DatasetExports exports = exports(settings);
    PrintWriter err = spec.commandLine().getErr();
    try (DatasetFolder folder = DatasetFolder.begin(out, force);
        ProgressLine progress =
            new ProgressLine(
                Terminal.watchesErrors() ? err : null, "records", 0, System::nanoTime);
        GatheredItems items = exports.gather(period, progress::done)) {
      DatasetCard card = items.writeTo(format, folder);
      folder.complete();
      progress.interrupt();
      report(card);
    } catch (IOException e) {
      throw new UserException(
          "the dataset cannot be written to " + out + ": see whether the disk is full", e);
    }
    return 0;
  }

  private ExportPeriod period() {
    try {
      return new ExportPeriod(from, to);
    } catch (IllegalArgumentException e) {
      throw new UserException(e.getMessage(), e);
    }
  }

  private static DatasetExports exports(SautiConfig settings) {
    String ofPolicy = PolicyFile.read(settings.policyFile()).childSafetyQueue();
    return KafkaDatasetExports.of(
        settings.kafka().clientStrings(),
        settings.queue().topics().decided(),
        Topics.ERASURES,
        settings.kafka().replicationFactor(),
        Stream.of(KafkaDatasetExports.CHILD_SAFETY_QUEUE, ofPolicy)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        InstantSource.system());
  }

  private void report(DatasetCard card) {
    PrintWriter output = spec.commandLine().getOut();
    output.printf(
        Locale.ROOT,
        "%,d texts in %d languages: %s%n",
        card.items(),
        card.languages().size(),
        out.resolve(format.fileName()));
    for (Map.Entry<String, Long> reason : card.leftOut().entrySet()) {
      if (reason.getValue() > 0) {
        output.printf(Locale.ROOT, "left out: %s %,d%n", reason.getKey(), reason.getValue());
      }
    }
    output.println("Read " + out.resolve("CARD.md") + " before you use or share it.");
    output.flush();
  }
}
