package org.sauti.classify.cascade;

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

/** Knows by heart how likely texts are abuse, fails on others, and remembers what it was asked. */
final class FakeScorer implements TextScorer {
  private final String name;
  private final Set<Harm> harms;
  private final Map<String, Float> probabilities;
  private final List<List<String>> batches = new ArrayList<>();
  private boolean closed;

  /**
   * @param harms that it tells of, all with the probability of the text and the threshold 0.5
   */
  FakeScorer(String name, Set<Harm> harms, Map<String, Float> probabilities) {
    this.name = name;
    this.harms = harms;
    this.probabilities = probabilities;
  }

  @Override
  public ModelRef ref() {
    return new ModelRef(name, "1", "00");
  }

  @Override
  public Set<Harm> harms() {
    return harms;
  }

  @Override
  public int affordableVariants() {
    return 1;
  }

  @Override
  public List<Outcome<List<Score>>> score(List<PreparedText> texts) {
    List<String> batch = texts.stream().map(text -> text.text().text()).toList();
    batches.add(batch);
    return batch.stream().map(this::score).toList();
  }

  @Override
  public void close() {
    closed = true;
  }

  List<List<String>> batches() {
    return batches;
  }

  boolean closed() {
    return closed;
  }

  private Outcome<List<Score>> score(String text) {
    Float probability = probabilities.get(text);
    if (probability == null) {
      return new Outcome.Failure<>("inference failed: for a test");
    }
    return new Outcome.Success<>(
        Arrays.stream(Harm.values()).map(harm -> score(harm, probability)).toList());
  }

  private Score score(Harm harm, float probability) {
    return harms.contains(harm)
        ? new Score(harm, probability, 0.5f, true)
        : new Score(harm, 0f, 1f, false);
  }
}
