package org.sauti.models;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the name that a mistyped one was probably meant to be. */
public final class DidYouMean {
  private DidYouMean() {}

  /** The known name nearest to this one, if it is near enough to be a typing mistake. */
  public static Optional<String> suggest(String unknown, Collection<String> known) {
    int limit = Math.max(2, unknown.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    return known.stream()
        .filter(name -> distance.apply(unknown, name) >= 0)
        .min(
            Comparator.<String>comparingInt(name -> distance.apply(unknown, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code ": did you mean 'x'?"}, or nothing when no known name is near. */
  public static String hint(String unknown, Collection<String> known) {
    return suggest(unknown, known).map(name -> ": did you mean '" + name + "'?").orElse("");
  }
}
