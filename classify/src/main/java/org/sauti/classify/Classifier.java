package org.sauti.classify;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.sauti.classify.batch.TextClassifier;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.language.LanguageIdentifier;
import org.sauti.classify.model.BatchLimits;
import org.sauti.classify.model.ModelScorer;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.SharedModels;
import org.sauti.classify.model.TextInput;
import org.sauti.classify.rules.RuleEngine;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;
import org.sauti.models.Verdict;
import org.sauti.models.zoo.ModelFolder;

/**
 * Judges texts: normalises each, finds its language, asks the model and runs the rules. The same
 * texts get the same verdicts in the Flink job and in every tool, for they all come here. Safe to
 * share between threads.
 */
public final class Classifier implements TextClassifier {
  private final TextNormalizer normalizer = TextNormalizer.standard();
  private final LanguageIdentifier languages = LanguageIdentifier.standard();
  private final ModelScorer scorer;
  private final RuleEngine rules;
  private final InstantSource clock;

  private Classifier(ModelScorer scorer, RuleEngine rules, InstantSource clock) {
    this.scorer = scorer;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Makes a model ready, without rules beside it.
   *
   * @see #open(Path, BatchLimits, RuleEngine, InstantSource)
   */
  public static Classifier open(Path modelFolder, BatchLimits limits, InstantSource clock) {
    return open(modelFolder, limits, RuleEngine.off(), clock);
  }

  /**
   * Makes a model ready. Classifiers of the same model in one process share its memory.
   *
   * @param modelFolder folder with {@code manifest.json}
   * @param limits of one run of the model
   * @param rules what runs beside the model
   * @param clock tells when a text was judged
   * @throws org.sauti.models.zoo.InvalidModelException when the folder holds no model that works
   */
  public static Classifier open(
      Path modelFolder, BatchLimits limits, RuleEngine rules, InstantSource clock) {
    ModelFolder folder = ModelFolder.open(modelFolder);
    return new Classifier(ModelScorer.open(folder, limits, SharedModels.ofProcess()), rules, clock);
  }

  /** Names the model that judges. */
  public ModelRef model() {
    return scorer.ref();
  }

  @Override
  public List<Outcome<Verdict>> classify(List<TextInput> texts) {
    List<Outcome<PreparedText>> prepared = texts.stream().map(this::prepare).toList();
    return Outcome.thenTogether(prepared, this::judge);
  }

  @Override
  public void close() {
    scorer.close();
  }

  private Outcome<PreparedText> prepare(TextInput input) {
    return new Outcome.Success<>(input)
        .then("normalisation", given -> normalizer.normalize(given.text()))
        .then("language identification", text -> inItsLanguage(text, input.declaredLanguage()));
  }

  private PreparedText inItsLanguage(NormalizedText text, String declaredLanguage) {
    return new PreparedText(text, languages.identify(text, declaredLanguage));
  }

  private List<Outcome<Verdict>> judge(List<PreparedText> texts) {
    List<Outcome<List<Score>>> scores = scorer.score(texts);
    Instant scoredAt = clock.instant();
    return IntStream.range(0, texts.size())
        .mapToObj(index -> verdict(scores.get(index), texts.get(index), scoredAt))
        .toList();
  }

  private Outcome<Verdict> verdict(
      Outcome<List<Score>> scores, PreparedText text, Instant scoredAt) {
    return scores.then("rules", found -> verdict(found, text, rules.read(text), scoredAt));
  }

  private Verdict verdict(
      List<Score> scores, PreparedText text, RuleEngine.Findings findings, Instant scoredAt) {
    LanguageGuess language = text.language();
    return new Verdict(
        scorer.ref(),
        null,
        findings.version(),
        language.tag(),
        language.confidence(),
        scores,
        findings.matches(),
        List.of(),
        scoredAt);
  }
}
