package org.sauti.classify.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.sauti.classify.text.NormalizedText;

/**
 * The rules that read the texts of one language. A text is analysed once, and its words and phrases
 * looked up among those that rules need; most texts have none of them, and that is all. Only the
 * rules that are left are run, on an index of this one text. Immutable and safe to share.
 */
final class LanguageRules {
  /**
   * Rules read this much of a text, many times what a comment usually has. It bounds the work that
   * a text made to be slow can cause.
   */
  static final int CHARS_READ = 20_000;

  private static final float NO_BOOST = 1f;

  private final Analyzer analyzer;
  private final List<Rule> rules;
  private final List<Query> queries = new ArrayList<>();
  private final WordLists lists;
  // What a rule needs is numbered: its first pass, its second, ..., then those of the next rule.
  private final CharArrayMap<BitSet> needsByWord = new CharArrayMap<>(16, false);
  private final BitSet[] needsByList;
  private final int[] passes;

  /**
   * @param rules those of the language and of every language
   * @param analyzer the language's
   * @throws IllegalArgumentException when a query cannot be parsed, or would be run on every text
   */
  LanguageRules(List<Rule> rules, Analyzer analyzer) {
    this.rules = List.copyOf(rules);
    this.analyzer = analyzer;
    this.lists = new WordLists(analyzer);
    for (Rule rule : rules) {
      Query query = RuleQuery.of(rule, lists, analyzer);
      requireRunnable(query);
      queries.add(query);
    }
    this.needsByList = new BitSet[lists.size()];
    this.passes = new int[rules.size()];
    for (int rule = 0; rule < passes.length; rule++) {
      for (Set<String> words : requiredWords(queries.get(rule))) {
        int need = firstNeed(rule) + passes[rule]++;
        words.forEach(word -> needsFor(word).set(need));
      }
    }
  }

  /** The rules that match, in their order. */
  List<Rule.Hit> match(NormalizedText text) {
    if (rules.isEmpty() || text.text().isEmpty()) {
      return List.of();
    }
    AnalysedText words = AnalysedText.of(PlaceholderWords.in(beginning(text.text())), analyzer);
    MarkedText marked = new MarkedText(words);
    BitSet candidates = candidates(words, marked);
    try {
      return candidates.isEmpty() ? List.of() : run(candidates, marked, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Nothing here reads from anywhere but memory.
    }
  }

  /** The rules that have all they need. */
  private BitSet candidates(AnalysedText words, MarkedText marked) {
    BitSet met = new BitSet();
    for (int word = 0; word < words.size(); word++) {
      int start = words.charStart(word);
      BitSet needs = needsByWord.get(words.chars(), start, words.charStart(word + 1) - start);
      if (needs != null) {
        met.or(needs);
      }
      lists.phrases().find(words, word, marked);
    }
    for (int marker = 0; marker < marked.markers(); marker++) {
      BitSet needs = needsByList[marked.list(marker)];
      if (needs != null) {
        met.or(needs);
      }
    }
    BitSet candidates = new BitSet();
    for (int rule = 0; rule < passes.length && !met.isEmpty(); rule++) {
      candidates.set(rule, met.nextClearBit(firstNeed(rule)) >= firstNeed(rule) + passes[rule]);
    }
    return candidates;
  }

  private List<Rule.Hit> run(BitSet candidates, MarkedText marked, NormalizedText text)
      throws IOException {
    MemoryIndex index = new MemoryIndex(/* storeOffsets= */ true);
    index.addField(RuleQuery.FIELD, marked.tokens());
    IndexSearcher searcher = index.createSearcher();
    LeafReaderContext leaf = searcher.getIndexReader().leaves().get(0);
    List<Rule.Hit> hits = new ArrayList<>();
    for (int rule = candidates.nextSetBit(0); rule >= 0; rule = candidates.nextSetBit(rule + 1)) {
      Query query = searcher.rewrite(queries.get(rule));
      Matches matches =
          searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, NO_BOOST).matches(leaf, 0);
      if (matches != null) {
        hits.add(new Rule.Hit(rules.get(rule), MatchedSpans.of(matches, text)));
      }
    }
    return hits;
  }

  /** A query with too many clauses would fail on a text instead of at the start. */
  private static void requireRunnable(Query query) {
    MemoryIndex index = new MemoryIndex();
    index.addField(RuleQuery.FIELD, new MarkedText(AnalysedText.NONE).tokens());
    try {
      index.createSearcher().rewrite(query);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new IllegalArgumentException(
          "has too many alternatives inside each other: make them lists of words", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Nothing here reads from anywhere but memory.
    }
  }

  private List<Set<String>> requiredWords(Query query) {
    List<Set<String>> words = RequiredWords.of(query, this::rarity);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("would be run on every text: name a whole word");
    }
    return words;
  }

  private BitSet needsFor(String word) {
    int list = lists.numberOf(word);
    if (list < 0) {
      return needsByWord.computeIfAbsent(word, absent -> new BitSet());
    }
    if (needsByList[list] == null) {
      needsByList[list] = new BitSet();
    }
    return needsByList[list];
  }

  private static int firstNeed(int rule) {
    return rule * RequiredWords.MOST_PASSES;
  }

  private double rarity(Term term) {
    int list = lists.numberOf(term.text());
    return list < 0 ? term.text().length() : lists.fewestLetters(list);
  }

  /** The first part of a long text, up to the end of a character. */
  private static String beginning(String text) {
    if (text.length() <= CHARS_READ) {
      return text;
    }
    boolean splitsCharacter = Character.isHighSurrogate(text.charAt(CHARS_READ - 1));
    return text.substring(0, splitsCharacter ? CHARS_READ - 1 : CHARS_READ);
  }
}
