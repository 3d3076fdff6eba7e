package org.sauti.classify.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.Span;
import org.sauti.models.TextSpan;

/** Where a query matched, for people who read the text as it was written. */
final class MatchedSpans {
  private static final int MOST_PLACES = 64;
  private static final int MOST_SPANS = 8;

  private MatchedSpans() {}

  /**
   * The matched pieces of the original, from left to right, those that touch each other joined; not
   * more than {@value #MOST_SPANS}, for a text can repeat itself without end.
   */
  static List<TextSpan> of(Matches matches, NormalizedText text) throws IOException {
    MatchesIterator places = matches.getMatches(RuleQuery.FIELD);
    if (places == null) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    for (int place = 0; place < MOST_PLACES && places.next(); place++) {
      // A marker is as long as its phrase, so that where it stands last another may end later.
      int start = places.startOffset();
      int end = places.endOffset();
      if (start >= 0 && end > start) {
        found.add(new Span(start, end));
      }
    }
    found.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    return joined(found).stream()
        .limit(MOST_SPANS)
        .map(span -> text.toOriginal(span.start(), span.end()))
        .map(span -> new TextSpan(span.start(), span.end()))
        .toList();
  }

  private static List<Span> joined(List<Span> sorted) {
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && span.start() <= joined.get(last).end()) {
        Span before = joined.get(last);
        joined.set(last, new Span(before.start(), Math.max(before.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
