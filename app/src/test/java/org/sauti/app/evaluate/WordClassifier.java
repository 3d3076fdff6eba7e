package org.sauti.app.evaluate;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.sauti.classify.batch.TextClassifier;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.models.Harm;
import org.sauti.models.ModelRef;
import org.sauti.models.Score;
import org.sauti.models.Verdict;

/** Flags every harm where a text has the word "nasty", and fails on "poison". */
final class WordClassifier implements TextClassifier {
  static final ModelRef MODEL = new ModelRef("fake", "1", "00");

  @Override
  public List<Outcome<Verdict>> classify(List<TextInput> texts) {
    return texts.stream().map(WordClassifier::judge).toList();
  }

  @Override
  public void close() {}

  private static Outcome<Verdict> judge(TextInput input) {
    if (input.text().contains("poison")) {
      return new Outcome.Failure<>("poison");
    }
    float probability = input.text().contains("nasty") ? 0.75f : 0.25f;
    boolean measured = "en".equals(input.declaredLanguage());
    List<Score> scores =
        Arrays.stream(Harm.values())
            .map(harm -> new Score(harm, probability, 0.5f, measured))
            .toList();
    return new Outcome.Success<>(Verdict.ofModel(MODEL, "und", 0f, scores, Instant.EPOCH));
  }
}
