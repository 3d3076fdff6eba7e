package org.sauti.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.sauti.app.SautiHome;
import org.sauti.benchmarks.pipeline.CorpusText;
import org.sauti.benchmarks.result.Measurement;
import org.sauti.benchmarks.text.HostileTexts;
import org.sauti.benchmarks.text.TextSteps;
import org.sauti.classify.model.BatchLimits;
import org.sauti.classify.model.ModelScorer;
import org.sauti.classify.model.SharedModels;
import org.sauti.classify.model.TextInput;
import org.sauti.models.zoo.ModelFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What each step of a judgement costs, and what texts cost that are made to hurt. */
@Command(
    name = "StepsBenchmark",
    description = "Normalisation, language, features and model on one core, and hostile texts.",
    mixinStandardHelpOptions = true)
public final class StepsBenchmark implements Callable<Integer> {
  /** Name of the result. */
  public static final String NAME = "steps";

  private static final String MODEL = "models/zoo/fast";
  private static final int BATCH = 64;
  private static final double TEXTS_PER_SECOND_TARGET = 150_000;

  @Mixin private BenchmarkOptions options;

  @Mixin private StreamOptions stream;

  private List<List<TextInput>> batches;
  private double charsOfText;

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new StepsBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    readTexts();
    ModelFolder folder = ModelFolder.open(SautiHome.path().resolve(MODEL));
    List<TextSteps> rounds = new ArrayList<>();
    Map<String, List<Double>> hostile = new LinkedHashMap<>();
    try (ModelScorer scorer =
        ModelScorer.open(folder, BatchLimits.DEFAULT, SharedModels.ofProcess())) {
      measureOrdinary(scorer);
      for (int round = 1; round <= options.rounds(); round++) {
        TextSteps steps = measureOrdinary(scorer);
        rounds.add(steps);
        double costOfChar = steps.beforeModel() / (steps.texts() * charsOfText);
        HostileTexts.all()
            .forEach(
                (name, text) ->
                    hostile
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(costOfChar(text) / costOfChar));
        options.say(
            String.format(
                Locale.ROOT, "round %d: %.0f comments/s", round, speed(steps, total(steps))));
      }
    }
    record(rounds, hostile);
    return 0;
  }

  private void readTexts() throws Exception {
    List<CorpusText> texts = stream.texts();
    charsOfText = texts.stream().mapToInt(text -> text.text().length()).average().orElseThrow();
    List<TextInput> inputs =
        texts.stream().map(text -> new TextInput(text.text(), text.language())).toList();
    batches = new ArrayList<>();
    for (int start = 0; start + BATCH <= inputs.size(); start += BATCH) {
      batches.add(inputs.subList(start, start + BATCH));
    }
  }

  private TextSteps measureOrdinary(ModelScorer scorer) {
    TextSteps steps = new TextSteps(scorer);
    for (int repeat = options.size(10, 1); repeat > 0; repeat--) {
      batches.forEach(steps::run);
    }
    return steps;
  }

  private double costOfChar(String text) {
    List<TextInput> one = List.of(new TextInput(text, "en"));
    for (int repeat = options.size(4, 1); repeat > 0; repeat--) {
      new TextSteps(null).run(one);
    }
    TextSteps steps = new TextSteps(null);
    for (int repeat = options.size(8, 1); repeat > 0; repeat--) {
      steps.run(one);
    }
    return (double) steps.beforeModel() / steps.texts() / text.length();
  }

  private void record(List<TextSteps> rounds, Map<String, List<Double>> hostile) throws Exception {
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(share(rounds, "normalisation, share", TextSteps::normalisation));
    measurements.add(share(rounds, "language, share", TextSteps::language));
    measurements.add(share(rounds, "features, share", TextSteps::encoding));
    measurements.add(share(rounds, "model, share", TextSteps::model));
    hostile.forEach(
        (name, ratios) ->
            measurements.add(
                Measurement.of(
                    "a char of " + name + " / an ordinary one", Measurement.RATIO, ratios)));
    measurements.add(
        Measurement.of("all steps", "comments/s", values(rounds, s -> speed(s, total(s)))));
    measurements.add(
        new Measurement(
            "normalisation alone",
            "comments/s",
            values(rounds, s -> speed(s, s.normalisation())),
            TEXTS_PER_SECOND_TARGET));
    measurements.add(
        Measurement.of(
            "language alone", "comments/s", values(rounds, s -> speed(s, s.language()))));
    measurements.add(
        Measurement.of(
            "features alone", "comments/s", values(rounds, s -> speed(s, s.encoding()))));
    measurements.add(
        Measurement.of("model alone", "comments/s", values(rounds, s -> speed(s, s.model()))));
    options.record(
        NAME,
        Map.of(
            "model",
            "fast",
            "batch",
            Integer.toString(BATCH),
            "chars of a comment",
            String.format(Locale.ROOT, "%.1f", charsOfText),
            "features of a comment",
            String.format(Locale.ROOT, "%.1f", rounds.get(0).featuresOfText()),
            "chars of a hostile text",
            Integer.toString(HostileTexts.LENGTH)),
        measurements,
        List.of(
            "On one thread, by its CPU time; all texts of the corpus in all languages, declared."
                + " The model is scoring in batches less the making of features.",
            "A hostile text is 64 KiB of a pattern that is made to hurt; its cost is that of all"
                + " steps before the model, and the model never reads more than 4096 features of"
                + " a text."));
  }

  private static Measurement share(
      List<TextSteps> rounds, String name, ToDoubleFunction<TextSteps> nanos) {
    return Measurement.of(
        name, Measurement.RATIO, values(rounds, s -> nanos.applyAsDouble(s) / total(s)));
  }

  private static List<Double> values(List<TextSteps> rounds, ToDoubleFunction<TextSteps> value) {
    return rounds.stream().mapToDouble(value).boxed().toList();
  }

  private static double total(TextSteps steps) {
    return steps.beforeModel() + steps.model();
  }

  private static double speed(TextSteps steps, double nanos) {
    return steps.texts() * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
  }
}
