package org.sauti.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.model.Outcome.Failure;
import org.sauti.classify.model.Outcome.Success;

class BatchRunnerTest {
  private static final EncodedText KNOWN_GOOD = text(0);

  private final FakeModel model = new FakeModel();
  private final BatchRunner runner = new BatchRunner(model, BatchLimits.DEFAULT, KNOWN_GOOD);

  @Test
  void should_answer_in_the_order_of_the_batch_whatever_the_lengths() {
    // given
    List<EncodedText> batch =
        List.of(text(7, 1, 1, 1, 1, 1, 1, 1), text(8), text(9, 1, 1), text(10));

    // when
    List<Outcome<float[]>> outcomes = runner.run(batch);

    // then
    assertThat(firstOutputs(outcomes)).containsExactly(7f, 8f, 9f, 10f);
    assertThat(model.rows).containsExactly(2, 1, 1);
  }

  @Test
  void should_find_the_one_text_on_which_the_model_fails() {
    // given
    model.poison = Set.of(5);
    List<EncodedText> batch = IntStream.range(0, 8).mapToObj(BatchRunnerTest::text).toList();

    // when
    List<Outcome<float[]>> outcomes = runner.run(batch);

    // then
    assertThat(outcomes.get(5))
        .isInstanceOfSatisfying(
            Failure.class,
            failure ->
                assertThat(failure.reason()).startsWith("inference failed: poisoned at org.sauti"));
    assertThat(firstOutputs(outcomes)).containsExactly(0f, 1f, 2f, 3f, 4f, 6f, 7f);
    // All, halves, quarters, single texts, and at last the one that is known to be good.
    assertThat(model.rows).containsExactly(8, 4, 4, 2, 1, 1, 2, 1);
  }

  @Test
  void should_blame_only_the_texts_on_which_the_model_fails() {
    // given
    model.poison = Set.of(0, 1, 7);
    List<EncodedText> batch = IntStream.rangeClosed(1, 7).mapToObj(BatchRunnerTest::text).toList();
    BatchRunner careful = new BatchRunner(model, BatchLimits.DEFAULT, text(3));

    // when
    List<Outcome<float[]>> outcomes = careful.run(batch);

    // then
    assertThat(firstOutputs(outcomes)).containsExactly(2f, 3f, 4f, 5f, 6f);
    assertThat(outcomes.get(0)).isInstanceOf(Failure.class);
    assertThat(outcomes.get(6)).isInstanceOf(Failure.class);
  }

  @Test
  void should_blame_no_text_when_the_model_no_longer_works() {
    // given
    model.poison = Set.of(0, 1, 2);

    // when / then
    assertThatThrownBy(() -> runner.run(List.of(text(1), text(2))))
        .isInstanceOf(InferenceException.class)
        .hasMessage("the model fails on every text: restart the process");
  }

  @Test
  void should_not_ask_the_model_about_nothing() {
    assertThat(runner.run(List.of())).isEmpty();
    assertThat(model.rows).isEmpty();
  }

  private static EncodedText text(int... ids) {
    return new EncodedText(ids, null);
  }

  private static List<Float> firstOutputs(List<Outcome<float[]>> outcomes) {
    List<Float> outputs = new ArrayList<>();
    for (Outcome<float[]> outcome : outcomes) {
      if (outcome instanceof Success<float[]> success) {
        outputs.add(success.value()[0]);
      }
    }
    return outputs;
  }

  /** Answers with the first id of each text, or fails when one of those is poison. */
  private static final class FakeModel implements BatchRunner.Model {
    private final List<Integer> rows = new ArrayList<>();
    private Set<Integer> poison = Set.of();

    @Override
    public float[][] run(List<EncodedText> batch) {
      rows.add(batch.size());
      if (batch.stream().anyMatch(text -> poison.contains(text.ids()[0]))) {
        throw new InferenceException("poisoned");
      }
      return batch.stream().map(text -> new float[] {text.ids()[0]}).toArray(float[][]::new);
    }
  }
}
