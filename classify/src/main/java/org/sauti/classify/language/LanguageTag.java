package org.sauti.classify.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reduces BCP 47 tags to what models and thresholds are kept by. */
public final class LanguageTag {
  private static final String LATIN = "Latn";
  private static final String ROMANISED = "-" + LATIN;

  private static final String HINDI_ROMANISED = "hi" + ROMANISED;
  private static final String URDU_ROMANISED = "ur" + ROMANISED;

  // Looking up a script is slow, and comments come in few languages.
  private static final Map<String, Integer> USUAL_SCRIPTS =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(Function.identity(), LanguageTag::lookUpUsualScript));

  private LanguageTag() {}

  /**
   * The primary language in lower case, with {@code -Latn} where the tag says that a language of
   * another script is written in Latin letters. Region, variants and other scripts go: {@code
   * pt-BR} becomes {@code pt}, {@code zh-Hant-TW} {@code zh}, {@code hi-latn-IN} {@code hi-Latn}.
   *
   * @param tag a BCP 47 tag; underscores instead of hyphens are understood
   * @return {@link LanguageGuess#UNKNOWN} when the tag names no language
   */
  public static String canonical(String tag) {
    if (isPlain(tag)) {
      return tag;
    }
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    String language = locale.getLanguage();
    if (language.isEmpty()) {
      return LanguageGuess.UNKNOWN;
    }
    boolean isRomanised =
        locale.getScript().equals(LATIN) && usualScript(language) != UScript.LATIN;
    return isRomanised ? romanised(language) : language;
  }

  /** Whether a canonical tag is of a language in Latin letters that usually has others. */
  static boolean isRomanised(String canonicalTag) {
    return canonicalTag.endsWith(ROMANISED);
  }

  /** The canonical tag for a language of another script in Latin letters. */
  static String romanised(String language) {
    return language + ROMANISED;
  }

  /** One name for languages that small words can hardly tell apart, as Hindi and Urdu in Latin. */
  static String relatives(String canonicalTag) {
    return canonicalTag.equals(URDU_ROMANISED) ? HINDI_ROMANISED : canonicalTag;
  }

  /** The script that a language is mostly written in, as {@link UScript} numbers it. */
  static int usualScript(String language) {
    Integer known = USUAL_SCRIPTS.get(language);
    return known == null ? lookUpUsualScript(language) : known;
  }

  private static int lookUpUsualScript(String language) {
    String script = ULocale.addLikelySubtags(new ULocale(language)).getScript();
    return script.isEmpty() ? UScript.UNKNOWN : UScript.getCodeFromName(script);
  }

  /** Two lower-case letters: nearly every tag there is, and canonical as it stands. */
  private static boolean isPlain(String tag) {
    return tag.length() == 2 && isLowerCase(tag.charAt(0)) && isLowerCase(tag.charAt(1));
  }

  private static boolean isLowerCase(char letter) {
    return letter >= 'a' && letter <= 'z';
  }
}
