package org.sauti.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sauti.app.SautiHome;
import org.sauti.benchmarks.pipeline.Corpus;
import org.sauti.benchmarks.pipeline.CorpusText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What benchmarks with a stream of comments can be told. To be used as a {@link Mixin}. */
public final class StreamOptions {
  @Option(
      names = "--corpus",
      defaultValue = "models/corpus",
      description = "Folder of texts, below Sauti's own (default: ${DEFAULT-VALUE}).")
  private Path corpus;

  @Option(
      names = "--abusive",
      defaultValue = "5",
      description = "Abusive ones in a hundred comments (default: ${DEFAULT-VALUE}).")
  private int abusivePerCent;

  @Option(
      names = "--parallelism",
      defaultValue = "2",
      description = "Subtasks of each operator (default: ${DEFAULT-VALUE}).")
  private int parallelism;

  /** The comments. */
  public Corpus corpus() throws IOException {
    return Corpus.read(SautiHome.path().resolve(corpus), abusivePerCent);
  }

  /** The texts that the comments are made of. */
  public List<CorpusText> texts() throws IOException {
    return Corpus.texts(SautiHome.path().resolve(corpus));
  }

  /** How many in a hundred comments are abusive. */
  public int abusivePerCent() {
    return abusivePerCent;
  }

  /** Subtasks of each operator. */
  public int parallelism() {
    return parallelism;
  }
}
