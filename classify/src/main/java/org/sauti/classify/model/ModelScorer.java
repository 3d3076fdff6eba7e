package org.sauti.classify.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.text.NormalizedText;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;
import org.sauti.models.Verdict;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;

/** One model with all that is its own: from prepared texts to calibrated scores. */
public final class ModelScorer implements TextScorer {
  private static final String KNOWN_GOOD = "ok";

  // A linear model answers in microseconds; with a transformer each variant counts.
  private static final int VARIANTS_OF_NGRAMS = 24;
  private static final int VARIANTS_OF_TOKENS = 12;

  private final ModelRef ref;
  private final Set<Harm> harms;
  private final int affordableVariants;
  private final ModelEncoder encoder;
  private final SharedModels.Lease lease;
  private final BatchRunner runner;
  private final HarmLogits logits;
  private final Calibration calibration;

  private ModelScorer(
      ModelFolder folder, ModelEncoder encoder, SharedModels.Lease lease, BatchLimits limits) {
    EncodedText knownGood =
        encoder.encoder().encode(NormalizedText.unchanged(KNOWN_GOOD), Verdict.UNDETERMINED);
    this.ref = folder.ref();
    this.harms = folder.manifest().harms();
    this.affordableVariants =
        folder.manifest().input() instanceof ModelInput.Tokens
            ? VARIANTS_OF_TOKENS
            : VARIANTS_OF_NGRAMS;
    this.encoder = encoder;
    this.lease = lease;
    this.runner = new BatchRunner(lease.model()::run, lease.model().within(limits), knownGood);
    this.logits = HarmLogits.of(folder.manifest());
    this.calibration = Calibration.of(folder.manifest());
    requireWorking(folder, lease.model(), knownGood);
  }

  /**
   * Makes a model ready.
   *
   * @param folder the model
   * @param limits of one run
   * @param models where the model is shared
   * @throws InvalidModelException when the folder holds no model that works
   */
  public static ModelScorer open(ModelFolder folder, BatchLimits limits, SharedModels models) {
    ModelEncoder encoder = ModelEncoder.open(folder);
    SharedModels.Lease lease = null;
    try {
      lease = models.acquire(folder);
      return new ModelScorer(folder, encoder, lease, limits);
    } catch (RuntimeException e) {
      if (lease != null) {
        lease.close();
      }
      encoder.release().run();
      throw e;
    }
  }

  @Override
  public ModelRef ref() {
    return ref;
  }

  @Override
  public Set<Harm> harms() {
    return harms;
  }

  @Override
  public int affordableVariants() {
    return affordableVariants;
  }

  @Override
  public List<Outcome<List<Score>>> score(List<PreparedText> texts) {
    List<Outcome<float[]>> outputs = outputs(texts);
    return IntStream.range(0, texts.size())
        .mapToObj(index -> calibrate(outputs.get(index), texts.get(index).language()))
        .toList();
  }

  /**
   * What a calibration starts from: the logits that the model gives before any language's
   * calibration.
   *
   * @return for each text, in order, the logit of each harm of the model, or why there is none
   * @throws InferenceException when the model no longer works at all
   */
  public List<Outcome<Map<Harm, Double>>> logits(List<PreparedText> texts) {
    return outputs(texts).stream().map(found -> found.then("reading", logits::all)).toList();
  }

  @Override
  public void close() {
    lease.close();
    encoder.release().run();
  }

  /** A model that cannot judge two letters should fail at the start, not in mid-stream. */
  private static void requireWorking(ModelFolder folder, OnnxModel model, EncodedText text) {
    try {
      model.run(List.of(text));
    } catch (InferenceException e) {
      throw new InvalidModelException(
          folder.modelFile()
              + " fails on the simplest text: "
              + e.getMessage()
              + "; check that it belongs to the manifest's input",
          e);
    }
  }

  private List<Outcome<float[]>> outputs(List<PreparedText> texts) {
    List<Outcome<EncodedText>> encoded = texts.stream().map(this::encode).toList();
    return Outcome.thenTogether(encoded, runner::run);
  }

  private Outcome<EncodedText> encode(PreparedText text) {
    return new Outcome.Success<>(text)
        .then("encoding", ready -> encoder.encoder().encode(ready.text(), ready.language().tag()));
  }

  private Outcome<List<Score>> calibrate(Outcome<float[]> outputs, LanguageGuess language) {
    return outputs.then("calibration", found -> calibration.scores(found, language.tag()));
  }
}
