package org.sauti.classify.text;

import java.util.Arrays;

/** Which letters a digit or sign can stand for, the likeliest first. */
final class SignAlphabet {
  private static final String[] MEANINGS = meanings();

  private SignAlphabet() {}

  /** Latin and Cyrillic letters; empty when it stands for none. */
  static String meanings(char sign) {
    return sign < MEANINGS.length ? MEANINGS[sign] : sign == '\u20ac' ? "e" : "";
  }

  private static String[] meanings() {
    String[] table = new String[0x100];
    Arrays.fill(table, "");
    table['0'] = "o\u043e";
    table['1'] = "il\u0456";
    table['2'] = "z";
    table['3'] = "e\u0437\u0435";
    table['4'] = "a\u0447";
    table['5'] = "s";
    table['6'] = "gb\u0431";
    table['7'] = "t";
    table['8'] = "b\u0432";
    table['9'] = "g\u044f";
    table['@'] = "a\u0430";
    table['$'] = "s";
    table['!'] = "il";
    table['|'] = "li";
    table['+'] = "t";
    table['('] = "c";
    table['\u00a3'] = "l";
    table['\u00a5'] = "y";
    table['\u00a2'] = "c";
    return table;
  }
}
