package org.sauti.classify.encode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sauti.classify.text.TextNormalizer;

/**
 * Lets the trainer call {@link FeatureExport}: the first argument is the output folder, the others
 * are the files of labelled texts.
 */
public final class FeatureExportMain {
  private FeatureExportMain() {}

  /** Exports with the settings of the shipped model. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("give an output folder and at least one file of texts");
    }
    List<Path> inputs = Arrays.stream(arguments).skip(1).map(Path::of).toList();
    FeatureExport export =
        new FeatureExport(
            TextNormalizer.standard(), new HashedNgramEncoder(HashedNgramSettings.standard()));
    long rows = export.export(inputs, Path.of(arguments[0]));
    System.out.println(rows + " texts exported to " + arguments[0]);
  }
}
