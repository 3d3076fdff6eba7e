package org.sauti.classify.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.Span;
import org.sauti.models.Harm;
import org.sauti.models.Highlight;
import org.sauti.models.TextSpan;

/** The pieces of a text that count, as spans of what was written. */
final class HeaviestPieces {
  private static final int MOST = 5;
  private static final float HEAVY = 0.05f;
  private static final float SHARE_OF_HEAVIEST = 0.2f;

  // Below this a model wavers without a reason.
  private static final float LIGHTEST = 0.001f;

  private static final String SENTENCE_MARKS =
      ".,;:!?\"'\u2026\u060c\u061b\u061f\u06d4\u0964\u3001\u3002\uff01\uff0c\uff1f";

  private final NormalizedText text;
  private final List<Weighed> heaviest;

  private HeaviestPieces(NormalizedText text, List<Weighed> heaviest) {
    this.text = text;
    this.heaviest = heaviest;
  }

  /**
   * @param falls what the probability falls by without each piece
   */
  static HeaviestPieces of(NormalizedText text, List<Piece> pieces, float[] falls) {
    float largest = 0;
    for (float fall : falls) {
      largest = Math.max(largest, fall);
    }
    float enough = Math.max(LIGHTEST, Math.min(HEAVY, SHARE_OF_HEAVIEST * largest));
    List<Weighed> merged = new ArrayList<>();
    boolean goesOn = false;
    for (int index = 0; index < falls.length; index++) {
      boolean heavy = falls[index] >= enough;
      if (heavy && goesOn) {
        Weighed before = merged.remove(merged.size() - 1);
        merged.add(before.with(pieces.get(index), falls[index]));
      } else if (heavy) {
        merged.add(new Weighed(pieces.get(index), falls[index]));
      }
      goesOn = heavy;
    }
    merged.sort(Comparator.comparing(Weighed::weight).reversed());
    return new HeaviestPieces(text, merged.subList(0, Math.min(MOST, merged.size())));
  }

  /** As highlights of a harm, the heaviest first. */
  List<Highlight> of(Harm harm) {
    return heaviest.stream()
        .map(weighed -> new Highlight(harm, span(weighed.piece()), Math.min(1f, weighed.weight())))
        .toList();
  }

  /** In the original, without the punctuation around. */
  private TextSpan span(Piece piece) {
    int start = piece.start();
    int end = piece.end();
    while (end - start > 1 && isPunctuation(text.text().charAt(end - 1))) {
      end--;
    }
    while (end - start > 1 && isPunctuation(text.text().charAt(start))) {
      start++;
    }
    Span original = text.toOriginal(start, end);
    return new TextSpan(original.start(), original.end());
  }

  private static boolean isPunctuation(char character) {
    return switch (Character.getType(character)) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> SENTENCE_MARKS.indexOf(character) >= 0;
    };
  }

  private record Weighed(Piece piece, float weight) {
    Weighed with(Piece next, float nextWeight) {
      return new Weighed(piece.upTo(next), Math.max(weight, nextWeight));
    }
  }
}
