package org.sauti.app.zoo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.sauti.app.UserException;
import org.sauti.app.terminal.ProgressLine;
import org.sauti.classify.calibrate.CalibrationText;
import org.sauti.classify.calibrate.Calibrator;
import org.sauti.classify.calibrate.LabelledText;
import org.sauti.classify.calibrate.LogitReader;
import org.sauti.models.Harm;
import org.sauti.models.zoo.LabelCalibration;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelManifest;

/** Calibrates a model on labelled texts, and tells how far it is. */
final class CalibrationRun {
  private static final int CHUNK = 64;

  private final PrintWriter terminal;
  private final PrintWriter notes;

  /**
   * @param terminal where to draw the progress, null when nobody watches
   * @param notes takes what people should know
   */
  CalibrationRun(PrintWriter terminal, PrintWriter notes) {
    this.terminal = terminal;
    this.notes = notes;
  }

  /**
   * By language and harm; without those that have too few texts.
   *
   * @throws UserException when the model reads most texts the wrong way round
   */
  Map<String, Map<Harm, LabelCalibration>> calibrate(ModelFolder folder, List<LabelledText> texts)
      throws InterruptedException {
    Set<Harm> harms = folder.manifest().harms();
    List<CalibrationText> read = read(folder, texts);
    if (read.size() < texts.size()) {
      notes.println(texts.size() - read.size() + " texts could not be read by the model");
    }
    Set<Harm> upsideDown = Calibrator.upsideDown(read, harms);
    if (!upsideDown.isEmpty()) {
      throw new UserException(
          "texts with "
              + labels(upsideDown)
              + " score lower than texts without: check --map, two labels may be swapped");
    }
    try (ProgressLine progress =
        new ProgressLine(
            terminal, "calibrations", Calibrator.pairs(read, harms), System::nanoTime)) {
      Map<String, Map<Harm, LabelCalibration>> found =
          Calibrator.calibrate(read, harms, progress::done);
      progress.interrupt();
      tellTooFew(harms, found.getOrDefault(ModelManifest.ANY_LANGUAGE, Map.of()).keySet());
      return found;
    }
  }

  private void tellTooFew(Set<Harm> harms, Set<Harm> calibrated) {
    Set<Harm> missing = new TreeSet<>(harms);
    missing.removeAll(calibrated);
    if (!missing.isEmpty()) {
      notes.println(
          "note: too few labelled texts to calibrate "
              + labels(missing)
              + ": "
              + Calibrator.FEWEST_TEXTS
              + " are needed, "
              + Calibrator.FEWEST_OF_A_CLASS
              + " of each class");
    }
  }

  private List<CalibrationText> read(ModelFolder folder, List<LabelledText> texts)
      throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (LogitReader reader = LogitReader.open(folder);
        ProgressLine progress =
            new ProgressLine(terminal, "texts", texts.size(), System::nanoTime)) {
      List<Future<List<CalibrationText>>> chunks = new ArrayList<>();
      for (int start = 0; start < texts.size(); start += CHUNK) {
        List<LabelledText> chunk = texts.subList(start, Math.min(texts.size(), start + CHUNK));
        chunks.add(workers.submit(() -> reader.read(chunk)));
      }
      List<CalibrationText> read = new ArrayList<>(texts.size());
      for (Future<List<CalibrationText>> chunk : chunks) {
        read.addAll(chunk.get());
        progress.done(read.size());
      }
      return read;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk could not be read", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private static String labels(Set<Harm> harms) {
    return harms.stream().map(Harm::label).collect(Collectors.joining(", "));
  }
}
