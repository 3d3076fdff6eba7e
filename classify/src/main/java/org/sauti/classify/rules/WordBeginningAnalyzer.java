package org.sauti.classify.rules;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tr.ApostropheFilter;

/**
 * For languages that inflect the ends of words and whose letters people often type without their
 * signs: the first five letters of a word, without the signs of Latin ones, are its stem. That is
 * known to serve Turkish as well as a stemmer does, and needs no dictionary.
 */
final class WordBeginningAnalyzer extends Analyzer {
  private static final int LETTERS = 5;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream result = new LowerCaseFilter(new ApostropheFilter(words));
    return new TokenStreamComponents(
        words, new TruncateTokenFilter(new ASCIIFoldingFilter(result), LETTERS));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }
}
