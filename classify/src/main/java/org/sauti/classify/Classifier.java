package org.sauti.classify;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.sauti.classify.batch.TextClassifier;
import org.sauti.classify.cascade.Judge;
import org.sauti.classify.cascade.Judgement;
import org.sauti.classify.explain.Explainer;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.language.LanguageIdentifier;
import org.sauti.classify.model.BatchLimits;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.SharedModels;
import org.sauti.classify.model.TextInput;
import org.sauti.classify.rules.RuleEngine;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.models.ModelRef;
import org.sauti.models.Verdict;

/**
 * Judges texts: normalises each, finds its language, asks the models, runs the rules, and finds the
 * words that carried what is flagged. The same texts get the same verdicts in the Flink job and in
 * every tool, for they all come here. Safe to share between threads.
 */
public final class Classifier implements TextClassifier {
  private final TextNormalizer normalizer = TextNormalizer.standard();
  private final LanguageIdentifier languages = LanguageIdentifier.standard();
  private final Judge judge;
  private final RuleEngine rules;
  private final Explainer explainer;
  private final InstantSource clock;

  private Classifier(Judge judge, RuleEngine rules, Explainer explainer, InstantSource clock) {
    this.judge = judge;
    this.rules = rules;
    this.explainer = explainer;
    this.clock = clock;
  }

  /**
   * Makes one model ready, without a cascade, rules and explanations.
   *
   * @see #open(ModelChoice, BatchLimits, RuleEngine, InstantSource)
   */
  public static Classifier open(Path modelFolder, BatchLimits limits, InstantSource clock) {
    return open(ModelChoice.of(modelFolder.toString()), limits, clock);
  }

  /**
   * Makes models ready, without rules beside them.
   *
   * @see #open(ModelChoice, BatchLimits, RuleEngine, InstantSource)
   */
  public static Classifier open(ModelChoice models, BatchLimits limits, InstantSource clock) {
    return open(models, limits, RuleEngine.off(), clock);
  }

  /**
   * Makes models ready. Classifiers of the same model in one process share its memory.
   *
   * @param models which
   * @param limits of one run of a model
   * @param rules what runs beside them
   * @param clock tells when a text was judged
   * @throws org.sauti.models.zoo.InvalidModelException when a folder holds no model that works, or
   *     two models make no cascade
   */
  public static Classifier open(
      ModelChoice models, BatchLimits limits, RuleEngine rules, InstantSource clock) {
    return new Classifier(
        models.open(limits, SharedModels.ofProcess()),
        rules,
        new Explainer(models.explain()),
        clock);
  }

  /** Names the model that judges; of a cascade, the one that sees every text. */
  public ModelRef model() {
    return judge.model();
  }

  @Override
  public List<Outcome<Verdict>> classify(List<TextInput> texts) {
    List<Outcome<PreparedText>> prepared = texts.stream().map(this::prepare).toList();
    return Outcome.thenTogether(prepared, this::judge);
  }

  @Override
  public void close() {
    judge.close();
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
    List<Outcome<Judgement>> judgements = judge.judge(texts);
    Instant scoredAt = clock.instant();
    return IntStream.range(0, texts.size())
        .mapToObj(index -> verdict(judgements.get(index), texts.get(index), scoredAt))
        .toList();
  }

  private Outcome<Verdict> verdict(
      Outcome<Judgement> judgement, PreparedText text, Instant scoredAt) {
    return judgement
        .then("rules", found -> new Ruled(found, rules.read(text)))
        .then("explanation", found -> verdict(found, text, scoredAt));
  }

  private Verdict verdict(Ruled ruled, PreparedText text, Instant scoredAt) {
    LanguageGuess language = text.language();
    Judgement judgement = ruled.judgement();
    return new Verdict(
        judgement.model(),
        judgement.screenedBy(),
        ruled.findings().version(),
        language.tag(),
        language.confidence(),
        judgement.scores(),
        ruled.findings().matches(),
        explainer.explain(text, judgement),
        scoredAt);
  }

  private record Ruled(Judgement judgement, RuleEngine.Findings findings) {}
}
