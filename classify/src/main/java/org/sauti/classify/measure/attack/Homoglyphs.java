package org.sauti.classify.measure.attack;

import java.util.SplittableRandom;

/** Cyrillic and Greek letters that look like Latin ones. Leaves other scripts alone. */
final class Homoglyphs implements Attack {
  private static final LetterMap LOOK_ALIKES =
      new LetterMap(
          "aа cс eе iі jј oо pр sѕ vν xх yу hһ"
              + " AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YΥ ZΖ NΝ");

  @Override
  public String name() {
    return "homoglyphs";
  }

  @Override
  public String disguise(String text, SplittableRandom random) {
    return LongWords.rewrite(text, word -> LOOK_ALIKES.replaceHalf(word, random));
  }
}
