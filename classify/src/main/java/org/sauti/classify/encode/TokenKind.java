package org.sauti.classify.encode;

/** What a piece of text is to the encoder. */
enum TokenKind {
  /** Letters, digits and marks of a script that puts spaces between words. */
  WORD,
  /** Letters of a script that does not, such as Han, kana or Thai: words are unknown. */
  UNSPACED,
  /** A single emoji, flag or other pictorial symbol, as good as a word. */
  SYMBOL,
  /** A single punctuation mark, which does not part two words from each other. */
  PUNCTUATION
}
