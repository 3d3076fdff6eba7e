package org.sauti.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sauti.benchmarks.pipeline.CorpusText;
import org.sauti.benchmarks.result.Measurement;
import org.sauti.benchmarks.result.ThreadTime;
import org.sauti.benchmarks.text.LanguageTally;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.language.LanguageIdentifier;
import org.sauti.classify.language.LanguageTag;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How often the language of a comment is found, and how fast by each way of finding it. */
@Command(
    name = "LanguageBenchmark",
    description = "Language identification on the corpus, by language and by declaration.",
    mixinStandardHelpOptions = true)
public final class LanguageBenchmark implements Callable<Integer> {
  /** Name of the result. */
  public static final String NAME = "language";

  private static final String WRONG = "en";
  private static final Set<String> TOLD_BY_SCRIPT = Set.of("bn", "ja", "ko", "ta", "th", "zh");

  @Mixin private BenchmarkOptions options;

  @Mixin private StreamOptions stream;

  private final TextNormalizer normalizer = TextNormalizer.standard();
  private final LanguageIdentifier identifier = LanguageIdentifier.standard();

  /** Runs the benchmark. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LanguageBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<Sample> samples = new ArrayList<>();
    for (CorpusText text : stream.texts()) {
      samples.add(
          new Sample(
              normalizer.normalize(text.text()),
              LanguageTag.canonical(text.language()),
              text.forMeasuring()));
    }
    List<Measurement> measurements = new ArrayList<>();
    LanguageTally undeclared = tally(samples, sample -> true, sample -> null);
    measurements.add(share("found, nothing declared", undeclared.accuracy()));
    measurements.add(share("unknown, nothing declared", undeclared.unknown()));
    LanguageTally held = tally(samples, Sample::forMeasuring, sample -> null);
    measurements.add(share("found, nothing declared, split dev", held.accuracy()));
    measurements.add(
        share("found, declared", tally(samples, sample -> true, Sample::language).accuracy()));
    Predicate<Sample> isOther = sample -> !sample.language.equals(WRONG);
    measurements.add(
        share("found, English wrongly declared", tally(samples, isOther, x -> WRONG).accuracy()));
    undeclared
        .accuracyOfLanguages()
        .forEach((language, accuracy) -> measurements.add(share(language, accuracy)));
    addSpeeds(samples, measurements);
    options.record(
        NAME,
        Map.of("texts", Integer.toString(undeclared.all())),
        measurements,
        List.of(
            "Shares of the texts of the corpus whose language was found; the lines with a tag are"
                + " of that language with nothing declared.",
            "Some of the small words were drawn from the split train, none from dev.",
            "Speeds are of language identification alone, on one thread, by its CPU time."));
    return 0;
  }

  private LanguageTally tally(
      List<Sample> samples, Predicate<Sample> chosen, Function<Sample, String> declared) {
    LanguageTally tally = new LanguageTally();
    samples.stream()
        .filter(chosen)
        .forEach(sample -> tally.add(sample.language, guess(sample, declared)));
    return tally;
  }

  private LanguageGuess guess(Sample sample, Function<Sample, String> declared) {
    return identifier.identify(sample.text, declared.apply(sample));
  }

  private void addSpeeds(List<Sample> samples, List<Measurement> measurements) {
    Predicate<Sample> byScript = sample -> TOLD_BY_SCRIPT.contains(sample.language);
    List<Double> script = new ArrayList<>();
    List<Double> declared = new ArrayList<>();
    List<Double> shared = new ArrayList<>();
    int repeats = options.size(20, 1);
    for (int round = 0; round < options.rounds(); round++) {
      script.add(speed(samples, byScript, sample -> null, repeats));
      declared.add(speed(samples, byScript.negate(), Sample::language, repeats));
      shared.add(speed(samples, byScript.negate(), sample -> null, repeats));
    }
    List<Double> ratio = new ArrayList<>();
    for (int round = 0; round < shared.size(); round++) {
      ratio.add(declared.get(round) / shared.get(round));
    }
    measurements.add(
        Measurement.of("declared / undeclared, a script of many", Measurement.RATIO, ratio));
    measurements.add(Measurement.of("a script of one language", "texts/s", script));
    measurements.add(Measurement.of("declared, a script of many", "texts/s", declared));
    measurements.add(Measurement.of("undeclared, a script of many", "texts/s", shared));
  }

  private double speed(
      List<Sample> samples,
      Predicate<Sample> chosen,
      Function<Sample, String> declared,
      int repeats) {
    List<Sample> some = samples.stream().filter(chosen).toList();
    long start = ThreadTime.nanos();
    int known = 0;
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (Sample sample : some) {
        known += guess(sample, declared).isKnown() ? 1 : 0;
      }
    }
    long nanos = Math.max(1, ThreadTime.nanos() - start);
    if (known == 0) {
      throw new IllegalStateException("no language was found in any text");
    }
    return (double) some.size() * repeats * TimeUnit.SECONDS.toNanos(1) / nanos;
  }

  private static Measurement share(String name, double value) {
    return Measurement.of(name, Measurement.RATIO, value);
  }

  /**
   * @param text normalised
   * @param language canonical tag
   * @param forMeasuring whether no word list was made with it
   */
  private record Sample(NormalizedText text, String language, boolean forMeasuring) {}
}
