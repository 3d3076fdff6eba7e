package org.sauti.classify.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.PreparedText;
import org.sauti.classify.model.TextScorer;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;

/** Adds up what words weigh; remembers what it was asked. The threshold of every harm is 0.5. */
final class WordScorer implements TextScorer {
  private final int variants;
  private final Map<Harm, Map<String, Float>> weights;
  private final List<List<String>> batches = new ArrayList<>();

  /**
   * @param weights for each harm that it tells of, what each piece of text adds to the probability
   */
  WordScorer(int variants, Map<Harm, Map<String, Float>> weights) {
    this.variants = variants;
    this.weights = weights;
  }

  @Override
  public ModelRef ref() {
    return new ModelRef("words", "1", "00");
  }

  @Override
  public Set<Harm> harms() {
    return weights.keySet();
  }

  @Override
  public int affordableVariants() {
    return variants;
  }

  @Override
  public List<Outcome<List<Score>>> score(List<PreparedText> texts) {
    List<String> batch = texts.stream().map(text -> text.text().text()).toList();
    batches.add(batch);
    return batch.stream().map(this::score).toList();
  }

  @Override
  public void close() {}

  List<List<String>> batches() {
    return batches;
  }

  private Outcome<List<Score>> score(String text) {
    if (text.equals("poison")) {
      return new Outcome.Failure<>("inference failed: for a test");
    }
    return new Outcome.Success<>(
        Arrays.stream(Harm.values()).map(harm -> score(harm, text)).toList());
  }

  private Score score(Harm harm, String text) {
    float probability = 0;
    for (Map.Entry<String, Float> word : weights.getOrDefault(harm, Map.of()).entrySet()) {
      probability += text.contains(word.getKey()) ? word.getValue() : 0;
    }
    return weights.containsKey(harm)
        ? new Score(harm, probability, 0.5f, true)
        : new Score(harm, 0f, 1f, false);
  }
}
