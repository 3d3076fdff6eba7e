package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.sauti.models.Harm;
import org.sauti.sink.export.DatasetCard;
import org.sauti.sink.export.DatasetExports;
import org.sauti.sink.export.DatasetZip;
import org.sauti.sink.export.ExportException;
import org.sauti.sink.export.ExportFormat;
import org.sauti.sink.export.ExportPeriod;
import org.sauti.sink.export.ExportTime;
import org.sauti.sink.export.GatheredItems;
import org.sauti.sink.export.LeftOut;

/** Datasets for researchers, and the wishes of people to be in none. */
final class ExportRoutes {
  private final DatasetExports exports;

  /** Each reads all decided items: two at once would only take twice as long. */
  private final Semaphore turn = new Semaphore(1);

  ExportRoutes(DatasetExports exports) {
    this.exports = exports;
  }

  /**
   * What a dataset would hold.
   *
   * @param items how many texts
   * @param byHarm how often each harm was judged, over all languages
   * @param byLanguage texts by BCP 47 tag
   * @param alpha how far independent opinions agree
   * @param leftOut how many items of the period are not in it
   */
  record Preview(
      long items,
      List<HarmCount> byHarm,
      Map<String, Long> byLanguage,
      List<DatasetCard.Agreement> alpha,
      LeftOutCounts leftOut) {}

  /**
   * How often a harm was judged.
   *
   * @param harm the harm
   * @param present texts that have it
   * @param absent texts that do not
   * @param disputed texts on which opinions differ
   */
  record HarmCount(Harm harm, long present, long absent, long disputed) {}

  /**
   * How many items are left out, and why.
   *
   * @param childSafety they concern children
   * @param erased of people who asked to be left out
   * @param deleted by those who wrote them
   * @param unreadable records
   */
  record LeftOutCounts(long childSafety, long erased, long deleted, long unreadable) {}

  List<Route> all() {
    return List.of(
        Route.get("/api/exports/preview", Set.of(Role.RESEARCHER), this::preview),
        Route.get("/api/exports/dataset.zip", Set.of(Role.RESEARCHER), this::dataset),
        Route.post("/api/erasures", Set.of(Role.ADMIN), this::erase));
  }

  private void preview(Context context) {
    ExportPeriod period = period(context);
    inTurn(
        () -> {
          try (GatheredItems items = exports.gather(period, count -> {})) {
            context.json(previewOf(items.preview()));
          }
        });
  }

  private void dataset(Context context) {
    ExportPeriod period = period(context);
    ExportFormat format = format(context);
    inTurn(
        () -> {
          try (GatheredItems items = exports.gather(period, count -> {})) {
            context.contentType("application/zip");
            context.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"dataset.zip\"");
            try (DatasetZip zip = new DatasetZip(context.outputStream())) {
              items.writeTo(format, zip);
            }
          }
        });
  }

  private void erase(Context context) {
    String person = RequestBody.erasure(context).person();
    try {
      exports.erase(person, Viewer.of(context).pseudonym());
    } catch (ExportException e) {
      throw unavailable(e);
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  /** Work that can fail to write. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private void inTurn(Work work) {
    if (!turn.tryAcquire()) {
      throw new ProblemException(
          Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "EXPORT_RUNNING",
              "Another dataset is being made",
              "Try again in a minute: datasets are made one after the other."));
    }
    try {
      work.run();
    } catch (ExportException e) {
      throw unavailable(e);
    } catch (IOException e) {
      // Whoever asked has gone.
      throw new ProblemException(
          Problem.of(
              HttpStatus.CLIENT_CLOSED_REQUEST,
              "BROKEN_OFF",
              "The dataset was not sent to its end",
              "Ask for it again."));
    } finally {
      turn.release();
    }
  }

  private static ExportPeriod period(Context context) {
    Instant from = time(context, "from");
    Instant to = time(context, "to");
    try {
      return new ExportPeriod(from, to);
    } catch (IllegalArgumentException e) {
      throw badParameter("Give as to a time after from.");
    }
  }

  private static Instant time(Context context, String name) {
    String text = context.queryParam(name);
    try {
      return ExportTime.parse(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw badParameter("For " + name + " " + e.getMessage() + ".");
    }
  }

  private static ExportFormat format(Context context) {
    String wanted = context.queryParam("format");
    if (wanted == null) {
      return ExportFormat.JSONL;
    }
    return Arrays.stream(ExportFormat.values())
        .filter(format -> format.name().equals(wanted.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> badParameter("Give as format jsonl, csv or parquet."));
  }

  private static Preview previewOf(DatasetCard card) {
    Map<Harm, List<DatasetCard.LabelCount>> byHarm =
        card.labels().stream().collect(Collectors.groupingBy(DatasetCard.LabelCount::harm));
    return new Preview(
        card.items(),
        byHarm.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(harm -> sum(harm.getKey(), harm.getValue()))
            .toList(),
        card.languages(),
        card.agreement(),
        new LeftOutCounts(
            card.leftOut().get(LeftOut.CHILD_SAFETY.label()),
            card.leftOut().get(LeftOut.ERASED.label()),
            card.leftOut().get(LeftOut.DELETED.label()),
            card.leftOut().get(LeftOut.UNREADABLE.label())));
  }

  private static HarmCount sum(Harm harm, List<DatasetCard.LabelCount> counts) {
    return new HarmCount(
        harm,
        counts.stream().mapToLong(DatasetCard.LabelCount::present).sum(),
        counts.stream().mapToLong(DatasetCard.LabelCount::absent).sum(),
        counts.stream().mapToLong(DatasetCard.LabelCount::disputed).sum());
  }

  private static ProblemException unavailable(ExportException failure) {
    return new ProblemException(
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "UNAVAILABLE",
            "This cannot be done right now",
            "Try again in a minute: " + failure.getMessage() + "."));
  }

  private static ProblemException badParameter(String detail) {
    return new ProblemException(
        Problem.of(
            HttpStatus.BAD_REQUEST, "BAD_PARAMETER", "A parameter cannot be understood", detail));
  }
}
