package org.sauti.classify.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sauti.classify.onnx.ModelFolders.HASHED_NGRAMS;
import static org.sauti.classify.onnx.ModelFolders.TWO_LABELS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.classify.encode.EncodedText;
import org.sauti.classify.onnx.ModelFolders;
import org.sauti.classify.onnx.SmallModels;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;

class SharedModelsTest {
  private static final Path PROCESS_STATUS = Path.of("/proc/self/status");
  private static final EncodedText TEXT = new EncodedText(new int[] {0}, new float[] {1});

  private final SharedModels models = new SharedModels();

  @TempDir Path path;

  @Test
  void should_lend_one_model_to_all_who_ask_for_the_same_file() {
    // given
    ModelFolder folder = folder("one", 1);
    ModelFolder copy = folder("copy", 1);

    // when
    try (SharedModels.Lease first = models.acquire(folder);
        SharedModels.Lease second = models.acquire(copy)) {

      // then
      assertThat(second.model()).isSameAs(first.model());
      assertThat(models.loaded()).isEqualTo(1);
    }
  }

  @Test
  void should_keep_different_models_apart() {
    try (SharedModels.Lease first = models.acquire(folder("one", 1));
        SharedModels.Lease second = models.acquire(folder("two", 2))) {
      assertThat(first.model().run(List.of(TEXT))).isDeepEqualTo(new float[][] {{1, 1}});
      assertThat(second.model().run(List.of(TEXT))).isDeepEqualTo(new float[][] {{2, 2}});
      assertThat(models.loaded()).isEqualTo(2);
    }
  }

  @Test
  void should_close_the_model_with_its_last_user() {
    // given
    ModelFolder folder = folder("one", 1);
    SharedModels.Lease first = models.acquire(folder);
    SharedModels.Lease second = models.acquire(folder);
    OnnxModel model = first.model();

    // when
    first.close();
    first.close();

    // then
    assertThat(model.run(List.of(TEXT))).isDeepEqualTo(new float[][] {{1, 1}});

    // when
    second.close();

    // then
    assertThat(models.loaded()).isZero();
    assertThatThrownBy(() -> model.run(List.of(TEXT))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void should_load_a_model_anew_after_its_last_user_left() {
    // given
    ModelFolder folder = folder("one", 1);
    models.acquire(folder).close();

    // when
    try (SharedModels.Lease lease = models.acquire(folder)) {

      // then
      assertThat(lease.model().run(List.of(TEXT))).isDeepEqualTo(new float[][] {{1, 1}});
    }
  }

  @Test
  void should_not_count_users_of_a_model_that_cannot_be_loaded() {
    // given
    ModelFolder broken =
        ModelFolder.open(ModelFolders.write(path, new byte[] {1}, HASHED_NGRAMS, TWO_LABELS));

    // when / then
    assertThatThrownBy(() -> models.acquire(broken)).isInstanceOf(InvalidModelException.class);
    assertThat(models.loaded()).isZero();
  }

  @Test
  void should_give_native_memory_back() throws IOException {
    assumeTrue(Files.exists(PROCESS_STATUS), "only Linux tells how much memory a process has");
    // given: a model of 8 MB, loaded and run often enough to fill the caches of the allocator
    float[][] table = new float[1_000_000][2];
    table[0] = new float[] {1, 1};
    ModelFolder folder =
        ModelFolder.open(
            ModelFolders.write(path, SmallModels.weightedSum(table), HASHED_NGRAMS, TWO_LABELS));
    loadAndRun(folder, 10);
    long before = residentKilobytes();

    // when
    loadAndRun(folder, 40);

    // then: a leak of the sessions would be 320 MB
    assertThat(residentKilobytes() - before).isLessThan(160_000);
  }

  private void loadAndRun(ModelFolder folder, int times) {
    for (int time = 0; time < times; time++) {
      try (SharedModels.Lease lease = models.acquire(folder)) {
        assertThat(lease.model().run(List.of(TEXT))).isDeepEqualTo(new float[][] {{1, 1}});
      }
    }
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(PROCESS_STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }

  private ModelFolder folder(String name, float answer) {
    byte[] model = SmallModels.weightedSum(new float[][] {{answer, answer}});
    return ModelFolder.open(
        ModelFolders.write(path.resolve(name), model, HASHED_NGRAMS, TWO_LABELS));
  }
}
