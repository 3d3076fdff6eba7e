package org.sauti.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.sauti.classify.batch.TextClassifier;
import org.sauti.classify.model.Outcome;
import org.sauti.classify.model.TextInput;
import org.sauti.models.Verdict;

/** Judges many texts on several threads, by the code of the job. */
public final class JudgeRun {
  private static final int CHUNK_TEXTS = 256;

  private final TextClassifier classifier;
  private final int threads;

  /**
   * @param classifier judges the texts; stays open
   * @param threads how many chunks are judged at a time, at least 1
   */
  public JudgeRun(TextClassifier classifier, int threads) {
    this.classifier = classifier;
    this.threads = threads;
  }

  /**
   * Judges labelled texts.
   *
   * @param detectLanguages whether the declared language is withheld from the model
   * @param progress takes the number of texts done so far
   * @return those that the model could judge, in order
   */
  public List<JudgedText> judgeLabelled(
      List<LabelledText> texts, boolean detectLanguages, LongConsumer progress)
      throws InterruptedException {
    List<TextInput> inputs =
        texts.stream()
            .map(text -> new TextInput(text.text(), detectLanguages ? null : text.language()))
            .toList();
    List<Outcome<Verdict>> outcomes = judge(inputs, progress);
    List<JudgedText> judged = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Success<Verdict> success) {
        judged.add(new JudgedText(texts.get(i), success.value().scores()));
      }
    }
    return judged;
  }

  /**
   * Judges all texts.
   *
   * @param progress takes the number of texts done so far
   * @return for each text, in order, the verdict, or why there is none
   */
  public List<Outcome<Verdict>> judge(List<TextInput> texts, LongConsumer progress)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Outcome<Verdict>>>> chunks = new ArrayList<>();
      for (int start = 0; start < texts.size(); start += CHUNK_TEXTS) {
        List<TextInput> chunk = texts.subList(start, Math.min(start + CHUNK_TEXTS, texts.size()));
        chunks.add(workers.submit(() -> classifier.classify(chunk)));
      }
      List<Outcome<Verdict>> outcomes = new ArrayList<>(texts.size());
      for (Future<List<Outcome<Verdict>>> chunk : chunks) {
        outcomes.addAll(chunk.get());
        progress.accept(outcomes.size());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a chunk could not be judged", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
