package org.sauti.classify.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.text.NormalizedText;
import org.sauti.models.Harm;
import org.sauti.models.Verdict;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;

/** Runs a model on a few texts that are easy to get wrong, before it is trusted with others. */
public final class SmokeTest {
  private static final LanguageGuess ANY = new LanguageGuess(Verdict.UNDETERMINED, 0f);
  private static final int LONG = 512;

  private SmokeTest() {}

  /**
   * Runs the test: an empty text, short ones of several scripts, and one as long as the model
   * reads.
   *
   * @return the most that a text's probability depends on the texts that it is run with, in [0, 1];
   *     next to nothing but for models whose activations are quantised batch by batch
   * @throws InvalidModelException when the model fails on one of them
   */
  public static double run(ModelFolder folder) {
    int longest =
        folder.manifest().input() instanceof ModelInput.Tokens tokens ? tokens.maxLength() : LONG;
    List<PreparedText> texts = new ArrayList<>();
    for (String text : List.of("", "ok", "One, two \u2026 three!", "\u0434\u0430 \u662f \u0928")) {
      texts.add(new PreparedText(NormalizedText.unchanged(text), ANY));
    }
    texts.add(new PreparedText(NormalizedText.unchanged("no ".repeat(longest)), ANY));
    // Wide enough that all texts are one batch.
    BatchLimits together = new BatchLimits(texts.size(), Integer.MAX_VALUE, 0.999);
    try (ModelScorer scorer = ModelScorer.open(folder, together, SharedModels.ofProcess())) {
      double difference = 0;
      List<Map<Harm, Double>> inCompany = logits(folder, scorer, texts, longest);
      for (int index = 0; index < texts.size(); index++) {
        Map<Harm, Double> alone = logits(folder, scorer, List.of(texts.get(index)), longest).get(0);
        for (Map.Entry<Harm, Double> logit : inCompany.get(index).entrySet()) {
          double apart = sigmoid(alone.get(logit.getKey())) - sigmoid(logit.getValue());
          difference = Math.max(difference, Math.abs(apart));
        }
      }
      return difference;
    }
  }

  private static List<Map<Harm, Double>> logits(
      ModelFolder folder, ModelScorer scorer, List<PreparedText> texts, int longest) {
    List<Map<Harm, Double>> logits = new ArrayList<>();
    for (Outcome<Map<Harm, Double>> outcome : scorer.logits(texts)) {
      if (outcome instanceof Outcome.Success<Map<Harm, Double>> success) {
        logits.add(success.value());
        continue;
      }
      throw new InvalidModelException(
          folder.modelFile()
              + " fails on a text "
              + (logits.size() == texts.size() - 1
                  ? "of " + longest + " tokens: it may read fewer, which --max-length sets"
                  : "that is empty or short")
              + " ("
              + ((Outcome.Failure<Map<Harm, Double>>) outcome).reason()
              + ")");
    }
    return logits;
  }

  private static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
