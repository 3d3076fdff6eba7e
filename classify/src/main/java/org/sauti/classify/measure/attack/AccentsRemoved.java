package org.sauti.classify.measure.attack;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.SplittableRandom;

/** Latin letters without their accents, as on a foreign keyboard. */
final class AccentsRemoved implements Attack {
  private static final String APART = "łlŁLđdĐDøoØOıi";

  @Override
  public String name() {
    return "accents removed";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean latin = false;
    for (int symbol : Normalizer2.getNFDInstance().normalize(text).codePoints().toArray()) {
      boolean mark = Character.getType(symbol) == Character.NON_SPACING_MARK;
      if (!mark) {
        latin = UScript.getScript(symbol) == UScript.LATIN;
        plain.appendCodePoint(withoutStroke(symbol));
      } else if (!latin) {
        plain.appendCodePoint(symbol);
      }
    }
    String composed = Normalizer2.getNFCInstance().normalize(plain);
    return composed.equals(Normalizer2.getNFCInstance().normalize(text)) ? text : composed;
  }

  /** Strokes and missing dots are no marks to Unicode. */
  private static int withoutStroke(int letter) {
    int place = APART.indexOf(letter);
    return place >= 0 && place % 2 == 0 ? APART.charAt(place + 1) : letter;
  }
}
