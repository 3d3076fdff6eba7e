package org.sauti.classify.language;

import java.util.Objects;
import org.sauti.models.Verdict;

/**
 * What language a text is thought to be in.
 *
 * @param tag BCP 47: a language, with {@code -Latn} where a language of another script is written
 *     in Latin letters ({@code hi-Latn}); {@link #UNKNOWN} when too short or unsure
 * @param confidence in [0, 1]
 */
public record LanguageGuess(String tag, float confidence) {
  /** The tag of a text whose language is not known. */
  public static final String UNKNOWN = Verdict.UNDETERMINED;

  public LanguageGuess {
    Objects.requireNonNull(tag, "tag");
    if (!(confidence >= 0f && confidence <= 1f)) {
      throw new IllegalArgumentException("confidence must be in [0, 1] but is " + confidence);
    }
  }

  static LanguageGuess unknown() {
    return new LanguageGuess(UNKNOWN, 0f);
  }

  /** Whether a language was found. */
  public boolean isKnown() {
    return !tag.equals(UNKNOWN);
  }
}
