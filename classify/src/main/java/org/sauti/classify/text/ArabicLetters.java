package org.sauti.classify.text;

import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.fa.PersianNormalizer;

/**
 * One form of letters that are typed in several: alef with and without hamza, the yeh and kaf of
 * Arabic and of Persian keyboards, heh and teh marbuta; without vowel marks and lengthening dashes.
 * As Lucene has it, for Arabic and then for Persian, and the same whatever the language, so that a
 * word looks the same to every model and rule.
 *
 * <p>But for the large yeh of Urdu, which Lucene takes for a small one: in Urdu it tells men from
 * women.
 */
final class ArabicLetters implements NormalizationStep {
  private static final char FIRST = '\u0600';
  private static final char LAST = '\u06ff';
  private static final char LARGE_YEH = '\u06d2';
  private static final char DROPPED = 0;

  // Both normalisers look at one char at a time.
  private static final char[] FORMS = forms();

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    TextRewriter rewriter = new TextRewriter(source);
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter >= FIRST && letter <= LAST) {
        char form = FORMS[letter - FIRST];
        if (form == DROPPED) {
          rewriter.drop(index, index + 1);
        } else if (form != letter) {
          rewriter.replace(index, index + 1, form);
        }
      }
    }
    return rewriter.finish();
  }

  private static char[] forms() {
    ArabicNormalizer arabic = new ArabicNormalizer();
    PersianNormalizer persian = new PersianNormalizer();
    char[] forms = new char[LAST - FIRST + 1];
    for (char letter = FIRST; letter <= LAST; letter++) {
      char[] form = {letter};
      int length = arabic.normalize(form, 1);
      length = length == 0 ? 0 : persian.normalize(form, length);
      forms[letter - FIRST] = length == 0 ? DROPPED : form[0];
    }
    forms[LARGE_YEH - FIRST] = LARGE_YEH;
    return forms;
  }
}
