package org.sauti.benchmarks.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.benchmarks.MiniLmFolder;
import org.sauti.classify.Classifier;
import org.sauti.classify.model.BatchLimits;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.models.Score;
import org.sauti.models.Verdict;
import org.sauti.models.zoo.ModelFolder;

class BareLoopTest {

  @Test
  void should_find_what_the_classifier_finds(@TempDir Path model) throws Exception {
    MiniLmFolder.write(model);
    List<List<String>> batches = TokenBatches.make(1);

    float[][] logits;
    try (BareLoop loop = BareLoop.open(ModelFolder.open(model), batches)) {
      logits = loop.run(0);
    }

    try (Classifier classifier =
        Classifier.open(model, BatchLimits.DEFAULT, InstantSource.system())) {
      List<Outcome<Verdict>> outcomes =
          classifier.classify(
              batches.get(0).stream().map(text -> new TextInput(text, null)).toList());
      for (int text = 0; text < TokenBatches.TEXTS; text++) {
        List<Score> scores = ((Outcome.Success<Verdict>) outcomes.get(text)).value().scores();
        for (int label = 0; label < scores.size(); label++) {
          float expected = (float) (1 / (1 + Math.exp(-logits[text][label])));
          assertThat(scores.get(label).probability()).isCloseTo(expected, within(1e-5f));
        }
      }
    }
  }
}
