package org.sauti.classify.language;

import com.ibm.icu.lang.UScript;
import java.util.Optional;

/** What a script says about the language. Scripts are numbered as {@link UScript} does. */
final class ScriptLanguages {
  private ScriptLanguages() {}

  /**
   * The language of nearly all comments in this script; empty for a script that several large
   * languages share.
   */
  static Optional<String> languageOf(int script) {
    return Optional.ofNullable(
        switch (script) {
          case UScript.ARMENIAN -> "hy";
          case UScript.BENGALI -> "bn";
          case UScript.ETHIOPIC -> "am";
          case UScript.GEORGIAN -> "ka";
          case UScript.GREEK -> "el";
          case UScript.GUJARATI -> "gu";
          case UScript.GURMUKHI -> "pa";
          case UScript.HAN -> "zh";
          case UScript.HANGUL -> "ko";
          case UScript.HEBREW -> "he";
          case UScript.JAPANESE -> "ja";
          case UScript.KANNADA -> "kn";
          case UScript.KHMER -> "km";
          case UScript.LAO -> "lo";
          case UScript.MALAYALAM -> "ml";
          case UScript.MYANMAR -> "my";
          case UScript.ORIYA -> "or";
          case UScript.SINHALA -> "si";
          case UScript.TAMIL -> "ta";
          case UScript.TELUGU -> "te";
          case UScript.THAANA -> "dv";
          case UScript.THAI -> "th";
          case UScript.TIBETAN -> "bo";
          default -> null;
        });
  }

  /** The largest language of a script that several share; empty for Latin, where none is. */
  static Optional<String> largestLanguageOf(int script) {
    return Optional.ofNullable(
        switch (script) {
          case UScript.ARABIC -> "ar";
          case UScript.CYRILLIC -> "ru";
          case UScript.DEVANAGARI -> "hi";
          default -> null;
        });
  }

  /** Whether a text of this language can be mostly in this script. */
  static boolean isPlausible(String canonicalTag, int script) {
    if (LanguageTag.isRomanised(canonicalTag)) {
      return script == UScript.LATIN;
    }
    int usual = LanguageTag.usualScript(canonicalTag);
    return switch (script) {
      case UScript.HAN -> usual == UScript.JAPANESE || usual == UScript.KOREAN || isChinese(usual);
      case UScript.HANGUL -> usual == UScript.KOREAN;
      default -> usual == script;
    };
  }

  private static boolean isChinese(int script) {
    return script == UScript.SIMPLIFIED_HAN || script == UScript.TRADITIONAL_HAN;
  }
}
