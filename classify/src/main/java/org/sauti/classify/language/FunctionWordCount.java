package org.sauti.classify.language;

import java.util.List;
import java.util.Optional;

/** How strongly the small words of a text speak for each language. */
final class FunctionWordCount {
  /** Worth so many words that no other language has. */
  private static final float CLEAR_SCORE = 1.5f;

  private static final float CLEAR_LEAD = 1.6f;
  private static final float DOUBT_SCORE = 1f;

  private final List<String> tags;
  private final float[] scores;

  /** One score a tag. */
  FunctionWordCount(List<String> tags, float[] scores) {
    this.tags = tags;
    this.scores = scores;
  }

  /** The language that stands out, if one does. */
  Optional<LanguageGuess> clearest() {
    int best = best();
    float second = 0;
    for (int language = 0; language < scores.length; language++) {
      if (language != best) {
        second = Math.max(second, scores[language]);
      }
    }
    if (scores[best] < CLEAR_SCORE || scores[best] < second * CLEAR_LEAD) {
      return Optional.empty();
    }
    float confidence = 1 - (second + 0.2f) / (scores[best] + second + 0.2f);
    return Optional.of(new LanguageGuess(tags.get(best), confidence));
  }

  /** Whether a known language has not a single word here and another one has. */
  boolean speaksAgainst(String tag) {
    int language = tags.indexOf(tag);
    return language >= 0 && scores[language] == 0 && scores[best()] >= DOUBT_SCORE;
  }

  private int best() {
    int best = 0;
    for (int language = 1; language < scores.length; language++) {
      if (scores[language] > scores[best]) {
        best = language;
      }
    }
    return best;
  }
}
