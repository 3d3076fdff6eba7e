package org.sauti.classify.encode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sauti.classify.text.TextNormalizer;

/**
 * Lets the trainer call {@link FeatureExport}: the first argument is the output folder, the second
 * the file of the pieces' vocabulary, {@value #NO_PIECES} for none, the third the most pieces of a
 * text, and the others are the files of labelled texts.
 */
public final class FeatureExportMain {
  private static final String NO_PIECES = "-";
  private static final int FIRST_INPUT = 3;

  private FeatureExportMain() {}

  /** Exports with the settings of the shipped model. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length <= FIRST_INPUT) {
      throw new IllegalArgumentException(
          "give an output folder, a vocabulary or -, the most pieces, and a file of texts");
    }
    WordPieces pieces =
        arguments[1].equals(NO_PIECES)
            ? null
            : new WordPieces(
                PieceVocabulary.read(Path.of(arguments[1])), Integer.parseInt(arguments[2]));
    List<Path> inputs = Arrays.stream(arguments).skip(FIRST_INPUT).map(Path::of).toList();
    FeatureExport export =
        new FeatureExport(
            TextNormalizer.standard(),
            new HashedNgramEncoder(HashedNgramSettings.standard(), pieces));
    long rows = export.export(inputs, Path.of(arguments[0]));
    System.out.println(rows + " texts exported to " + arguments[0]);
  }
}
