package org.sauti.benchmarks.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts as long as one may be, each made to hurt some step. */
public final class HostileTexts {
  /** Chars of each text. */
  public static final int LENGTH = 1 << 16;

  private static final Map<String, String> PATTERNS = patterns();

  private HostileTexts() {}

  /** The texts by what they are made of. */
  public static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    PATTERNS.forEach((name, pattern) -> texts.put(name, pattern.repeat(LENGTH / pattern.length())));
    return texts;
  }

  private static Map<String, String> patterns() {
    Map<String, String> patterns = new LinkedHashMap<>();
    patterns.put("one letter", "a");
    patterns.put("ampersands", "&#1");
    patterns.put("at signs", "a@");
    patterns.put("links", "http://a ");
    patterns.put("digits", "1-");
    patterns.put("white space", " \t");
    patterns.put("piled accents", "a\u0316\u0300\u0301");
    patterns.put("zero-width characters", "\u200b");
    patterns.put("ligatures for phrases", "\ufdfa");
    patterns.put("conjoining jamo", "\u1100\u1161");
    patterns.put("single letters", "b ");
    patterns.put("single letters with stops", "b. i, ");
    patterns.put("leetspeak", "b1tch ");
    patterns.put("a long leet word", "a0");
    patterns.put("romanised Arabic", "b3da7 ");
    patterns.put("masks", "f#ck ");
    patterns.put("mixed scripts", "b\u0456t\u0441h \u0436a ");
    patterns.put("look-alike words", "\u0441\u0443\u043a\u0430 abc ");
    patterns.put("syllables", "ababx");
    patterns.put("flags", "\ud83c\udff3\ufe0f\u200d\ud83c\udf08");
    patterns.put("regional indicators", "\ud83c\udde9");
    patterns.put("emoji with skin tones", "\ud83d\udc4d\ud83c\udffd");
    patterns.put("Arabic vowel marks", "\u0623\u064e");
    patterns.put("Devanagari", "\u0905\u093e");
    patterns.put("Thai", "\u0e01\u0e33");
    patterns.put("Han", "\u54c8\u4f60");
    return patterns;
  }
}
