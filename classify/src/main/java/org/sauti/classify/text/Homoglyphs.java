package org.sauti.classify.text;

/**
 * The letter that is meant in place of one of another script that only looks like it. Works word by
 * word, so that honest text of any script stays as it is:
 *
 * <ul>
 *   <li>in a word of two scripts, the letters of one become those of the other when all of them can
 *       and the other has letters that could not, or more letters in the whole text;
 *   <li>a word in foreign letters that all look Latin becomes Latin when most of the text is Latin
 *       and no word of the text can only be read in that foreign script.
 * </ul>
 */
final class Homoglyphs implements NormalizationStep {
  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    if (!isSuspicious(text)) {
      return source;
    }
    ScriptCensus census = ScriptCensus.of(text);
    TextRewriter rewriter = new TextRewriter(source);
    WordScripts word = new WordScripts(text);
    while (word.next()) {
      LookAlikes table = word.isOfOneScript() ? tableFor(word, census) : mixed(word, census);
      if (table != null) {
        rewrite(text, word, table, rewriter);
      }
    }
    return rewriter.finish();
  }

  private static LookAlikes tableFor(WordScripts word, ScriptCensus census) {
    if (word.latin() > 0) {
      return word.hasStrangeLatin() ? LookAlikes.inLatin() : null;
    }
    boolean canBeLatin = word.foreign() > 0 && word.foreignAnchors() == 0;
    return canBeLatin && census.isForeignUnlikely(word.script()) ? LookAlikes.inLatin() : null;
  }

  private static LookAlikes mixed(WordScripts word, ScriptCensus census) {
    boolean canBeLatin = word.foreignAnchors() == 0;
    boolean canBeForeign = word.latinAnchors() == 0 && !word.hasManyForeignScripts();
    if (canBeLatin && (!canBeForeign || census.isMostlyLatin())) {
      return LookAlikes.inLatin();
    }
    return canBeForeign ? LookAlikes.inScript(word.script()) : null;
  }

  private static void rewrite(
      String text, WordScripts word, LookAlikes table, TextRewriter rewriter) {
    for (int index = word.start(); index < word.end(); index++) {
      char letter = table.of(text.charAt(index));
      if (letter != LookAlikes.NONE) {
        rewriter.replace(index, index + 1, letter);
      } else if (word.isDotlessForDotted(index)) {
        rewriter.replace(index, index + 1, 'i');
      }
    }
  }

  /** Whether there are letters of two alphabets, or such as are rare in any text. */
  private static boolean isSuspicious(String text) {
    boolean hasLatin = false;
    boolean hasForeign = false;
    for (int index = 0; index < text.length(); index++) {
      char symbol = text.charAt(index);
      if (symbol < 0x80) {
        hasLatin |= symbol >= 'a' && symbol <= 'z';
      } else {
        switch (WordScripts.kindOf(symbol)) {
          case LATIN -> hasLatin = true;
          case STRANGE_LATIN, RARE -> {
            return true;
          }
          case FOREIGN -> hasForeign = true;
          case NO_LETTER -> {}
        }
      }
      if (hasLatin && hasForeign) {
        return true;
      }
    }
    return false;
  }
}
