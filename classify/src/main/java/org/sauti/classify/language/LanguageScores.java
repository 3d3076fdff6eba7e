package org.sauti.classify.language;

import java.util.List;
import java.util.Optional;

/** How strongly the small words and the letters of a text speak for each language. */
final class LanguageScores {
  /** Worth so many words that no other language has. */
  private static final float CLEAR_SCORE = 1.5f;

  private static final float CLEAR_LEAD = 1.6f;
  private static final float LIKELY_SCORE = 0.5f;
  private static final float LIKELY_LEAD = 1.2f;
  private static final float LIKELY = 0.5f;
  private static final float DOUBT_SCORE = 1f;
  private static final float DOUBT_LEAD = 5;
  private static final float DAMPING = 0.2f;

  private final List<String> tags;
  private final float[] scores;

  /** One score a tag. */
  LanguageScores(List<String> tags, float[] scores) {
    this.tags = tags;
    this.scores = scores;
  }

  /** The language that stands out, if one does. */
  Optional<LanguageGuess> clearest() {
    int best = best();
    float second = second(best);
    if (scores[best] < CLEAR_SCORE || scores[best] < second * CLEAR_LEAD) {
      return Optional.empty();
    }
    float confidence = 1 - (second + DAMPING) / (scores[best] + second + DAMPING);
    return Optional.of(new LanguageGuess(tags.get(best), confidence));
  }

  /** The language that a word or two speak for, if they do for one more than for the others. */
  Optional<LanguageGuess> likeliest() {
    int best = best();
    float second = second(best);
    return scores[best] < LIKELY_SCORE || scores[best] < second * LIKELY_LEAD
        ? Optional.empty()
        : Optional.of(new LanguageGuess(tags.get(best), LIKELY));
  }

  /** Whether a known language has next to nothing of its own here and another one has. */
  boolean speaksAgainst(String tag) {
    int language = tags.indexOf(tag);
    float best = scores[best()];
    return language >= 0 && best >= DOUBT_SCORE && scores[language] * DOUBT_LEAD <= best;
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

  private float second(int best) {
    String relatives = LanguageTag.relatives(tags.get(best));
    float second = 0;
    for (int language = 0; language < scores.length; language++) {
      if (scores[language] > second
          && !LanguageTag.relatives(tags.get(language)).equals(relatives)) {
        second = scores[language];
      }
    }
    return second;
  }
}
