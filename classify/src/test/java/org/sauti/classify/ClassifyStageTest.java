package org.sauti.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sauti.classify.onnx.ModelFolders.TWO_LABELS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sauti.classify.batch.Comments;
import org.sauti.classify.model.SharedModels;
import org.sauti.models.Comment;
import org.sauti.models.Harm;
import org.sauti.models.RejectCode;
import org.sauti.models.RejectedRecord;
import org.sauti.models.ScoredComment;

class ClassifyStageTest {
  private static final int PARALLELISM = 2;

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(PARALLELISM)
              .build());

  @TempDir Path path;

  @Test
  void should_judge_each_comment_exactly_once_without_generic_serialisation() throws Exception {
    // given: 1000 comments, some deleted, some that cannot be judged
    TokenModels.write(path, TokenModels.wordModel(), TWO_LABELS);
    List<Comment> comments = IntStream.range(0, 1000).mapToObj(ClassifyStageTest::comment).toList();
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    environment.setParallelism(PARALLELISM);
    environment.getConfig().enableObjectReuse();
    environment.enableCheckpointing(10);
    DataStream<Comment> stream =
        environment
            .fromData(TypeInformation.of(Comment.class), comments.toArray(Comment[]::new))
            .rebalance();

    // when
    ClassifyStage.Output output =
        ClassifyStage.attach(stream, ClassifySettings.of(path.toString()));
    CloseableIterator<ScoredComment> scored = output.scored().collectAsync();
    CloseableIterator<RejectedRecord> rejected = output.rejected().collectAsync();
    environment.execute();

    // then
    List<ScoredComment> judged = new ArrayList<>();
    scored.forEachRemaining(judged::add);
    List<RejectedRecord> letters = new ArrayList<>();
    rejected.forEachRemaining(letters::add);
    Map<Boolean, List<ScoredComment>> byText =
        judged.stream().collect(Collectors.partitioningBy(one -> one.comment().hasText()));
    assertThat(byText.get(true)).hasSize(800);
    assertThat(byText.get(false)).hasSize(100).allMatch(one -> one.verdict() == null);
    assertThat(letters).hasSize(100).allMatch(one -> one.code() == RejectCode.SCORING_FAILED);
    assertThat(judged).extracting(one -> one.comment().key()).doesNotHaveDuplicates();
    assertThat(byText.get(true))
        .allSatisfy(
            one ->
                assertThat(one.verdict().scores().get(Harm.TOXIC.ordinal()).flagged())
                    .isEqualTo(one.comment().text().equals("you are awful")));
    assertThat(SharedModels.ofProcess().loaded()).isZero();
  }

  private static Comment comment(int number) {
    String id = Integer.toString(number);
    return switch (number % 10) {
      case 0 -> Comments.deleted(id);
      case 1 -> Comments.written(id, "poison");
      case 2, 3, 4 -> Comments.written(id, "you are awful");
      default -> Comments.written(id, "you are kind ".repeat(number % 5 + 1));
    };
  }
}
