package org.sauti.classify.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;
import org.sauti.models.Verdict;

/** Knows one text that cannot be judged, and remembers the batches that it was given. */
final class FakeClassifier implements TextClassifier {
  static final String POISON = "poison";
  static final Verdict VERDICT =
      Verdict.ofModel(
          new ModelRef("fake", "1", "00"),
          "en",
          0.5f,
          Arrays.stream(Harm.values()).map(harm -> new Score(harm, 0.25f, 0.5f, true)).toList(),
          Comments.NOON);

  private final List<List<String>> batches = new ArrayList<>();
  private int closed;

  @Override
  public List<Outcome<Verdict>> classify(List<TextInput> texts) {
    batches.add(texts.stream().map(TextInput::text).toList());
    return texts.stream().map(FakeClassifier::judge).toList();
  }

  @Override
  public void close() {
    closed++;
  }

  List<List<String>> batches() {
    return batches;
  }

  int closed() {
    return closed;
  }

  private static Outcome<Verdict> judge(TextInput input) {
    return input.text().equals(POISON)
        ? new Outcome.Failure<>("inference failed: for a test")
        : new Outcome.Success<>(VERDICT);
  }
}
