package org.sauti.classify.rules;

import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;
import org.apache.lucene.queryparser.flexible.standard.config.StandardQueryConfigHandler.Operator;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Makes Lucene queries of what rules say. */
final class RuleQuery {
  /** The field that queries search. */
  static final String FIELD = "text";

  private RuleQuery() {}

  /**
   * The query of a rule, with what must not be beside it.
   *
   * @param lists to which the lists that the rule names are added
   * @throws IllegalArgumentException when one of them is not in the parser's language, or names a
   *     list that there is not
   */
  static Query of(Rule rule, WordLists lists, Analyzer analyzer) {
    Query wanted = parse(rule.query(), rule.words(), lists, analyzer);
    if (rule.unless().isEmpty()) {
      return wanted;
    }
    return new BooleanQuery.Builder()
        .add(wanted, Occur.MUST)
        .add(parse(rule.unless(), rule.words(), lists, analyzer), Occur.MUST_NOT)
        .build();
  }

  private static Query parse(String text, RuleWords words, WordLists lists, Analyzer analyzer) {
    String query = words.mark(text, lists::marker);
    StandardQueryParser parser = new StandardQueryParser(analyzer);
    // Words that stand side by side must all be there.
    parser.setDefaultOperator(Operator.AND);
    parser.setAllowLeadingWildcard(true);
    parser.setLocale(Locale.ROOT);
    try {
      return parser.parse(query, FIELD);
    } catch (QueryNodeException | RuntimeException e) {
      throw new IllegalArgumentException(firstLine(e), e);
    }
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (message.startsWith("Too many disjunctions")) {
      return "has too many fn:or(...) inside others: make them lists of words";
    }
    return message.lines().findFirst().orElse("");
  }
}
