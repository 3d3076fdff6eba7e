package org.sauti.classify.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.translate.EntityArrays;

/** Reads HTML entities that a platform left in the text: "&amp;amp;" becomes "&amp;". */
final class HtmlEntities implements NormalizationStep {
  private static final Map<String, String> NAMED = namedEntities();
  private static final int LONGEST =
      NAMED.keySet().stream().mapToInt(String::length).max().orElseThrow();

  @Override
  public NormalizedText apply(NormalizedText source) {
    String text = source.text();
    int start = text.indexOf('&');
    if (start < 0) {
      return source;
    }
    TextRewriter rewriter = new TextRewriter(source);
    while (start >= 0) {
      int end = endOfEntity(text, start);
      String meaning = end < 0 ? null : meaning(text.substring(start, end));
      if (meaning != null) {
        rewriter.replace(start, end, meaning);
      }
      start = text.indexOf('&', meaning == null ? start + 1 : end);
    }
    return rewriter.finish();
  }

  /** Index after the semicolon; negative when none comes soon enough for an entity. */
  private static int endOfEntity(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    for (int index = start + 2; index < limit; index++) {
      if (text.charAt(index) == ';') {
        return index + 1;
      }
    }
    return -1;
  }

  private static String meaning(String entity) {
    return entity.charAt(1) == '#' ? numeric(entity) : NAMED.get(entity);
  }

  private static String numeric(String entity) {
    boolean hexadecimal = entity.charAt(2) == 'x' || entity.charAt(2) == 'X';
    String digits = entity.substring(hexadecimal ? 3 : 2, entity.length() - 1);
    int codePoint;
    try {
      codePoint = Integer.parseInt(digits, hexadecimal ? 16 : 10);
    } catch (NumberFormatException e) {
      return null;
    }
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : null;
  }

  private static Map<String, String> namedEntities() {
    Map<String, String> entities = new HashMap<>();
    for (Map<CharSequence, CharSequence> table :
        List.of(
            EntityArrays.BASIC_UNESCAPE,
            EntityArrays.APOS_UNESCAPE,
            EntityArrays.ISO8859_1_UNESCAPE,
            EntityArrays.HTML40_EXTENDED_UNESCAPE)) {
      table.forEach((name, meaning) -> entities.put(name.toString(), meaning.toString()));
    }
    return Map.copyOf(entities);
  }
}
