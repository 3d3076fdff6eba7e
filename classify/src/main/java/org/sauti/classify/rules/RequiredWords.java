package org.sauti.classify.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRefHash;

/**
 * What words a text needs before a query can match it: what Lucene Monitor's presearcher would
 * index of the query, in several passes. A text needs one word of each pass.
 */
final class RequiredWords extends TermFilteredPresearcher {
  /** More passes would hardly spare a text. */
  static final int MOST_PASSES = 4;

  private final List<Set<String>> passes = new ArrayList<>();
  private boolean anyText;

  private RequiredWords(TermWeightor rarity) {
    super(rarity, List.of(), Set.of());
  }

  /**
   * The words of each pass as the analyzer makes them, at most {@value #MOST_PASSES} passes; no
   * pass when a text could match without any word.
   *
   * @param rarity chooses among words of which a text needs all: the rarer, the better
   */
  static List<Set<String>> of(Query query, TermWeightor rarity) {
    RequiredWords presearcher = new RequiredWords(rarity);
    presearcher.indexQuery(query, Map.of());
    return presearcher.passes;
  }

  @Override
  protected Map<String, BytesRefHash> collectTerms(QueryTree tree) {
    do {
      anyText = false;
      Set<String> words = new TreeSet<>();
      tree.collectTerms(
          (field, term) -> {
            anyText |= field.equals(ANYTOKEN_FIELD);
            words.add(term.utf8ToString());
          });
      if (!anyText) {
        passes.add(words);
      }
    } while (passes.size() < MOST_PASSES && tree.advancePhase(0));
    return new HashMap<>();
  }
}
