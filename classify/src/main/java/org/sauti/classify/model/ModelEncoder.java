package org.sauti.classify.model;

import java.io.IOException;
import java.nio.file.Path;
import org.sauti.classify.encode.HashedNgramEncoder;
import org.sauti.classify.encode.HashedNgramSettings;
import org.sauti.classify.encode.NgramRange;
import org.sauti.classify.encode.PieceVocabulary;
import org.sauti.classify.encode.TextEncoder;
import org.sauti.classify.encode.WordPieces;
import org.sauti.classify.tokens.TokenizerEncoder;
import org.sauti.models.zoo.InvalidModelException;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;

/**
 * The encoder that a model was trained with, and how to let go of it.
 *
 * @param encoder what the manifest's input asks for
 * @param release frees what the encoder holds
 */
record ModelEncoder(TextEncoder encoder, Runnable release) {

  /**
   * @throws InvalidModelException when this build does not have such an encoder
   */
  static ModelEncoder open(ModelFolder folder) {
    ModelInput input = folder.manifest().input();
    if (input instanceof ModelInput.Tokens tokens) {
      TokenizerEncoder encoder = TokenizerEncoder.open(folder.file(tokens.tokenizer()), tokens);
      return new ModelEncoder(encoder, encoder::close);
    }
    try {
      return new ModelEncoder(hashedNgrams(folder, (ModelInput.HashedNgrams) input), () -> {});
    } catch (IllegalArgumentException e) {
      throw new InvalidModelException(
          folder.path().resolve(ModelFolder.MANIFEST) + ": input: " + e.getMessage(), e);
    }
  }

  private static HashedNgramEncoder hashedNgrams(
      ModelFolder folder, ModelInput.HashedNgrams input) {
    return new HashedNgramEncoder(
        new HashedNgramSettings(
            input.buckets(),
            range(input.wordNgrams()),
            range(input.charNgrams()),
            input.maxFeatures(),
            input.version()),
        input.pieces() == null ? null : pieces(folder, input.pieces()));
  }

  private static WordPieces pieces(ModelFolder folder, ModelInput.Pieces pieces) {
    Path file = folder.file(pieces.vocabulary());
    try {
      return new WordPieces(PieceVocabulary.read(file), pieces.maxLength());
    } catch (IOException e) {
      throw new InvalidModelException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static NgramRange range(ModelInput.Range range) {
    return new NgramRange(range.shortest(), range.longest());
  }
}
