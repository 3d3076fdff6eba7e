package org.sauti.sink.export.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mentions of accounts: {@code @name} and {@code @name@server} in any script, {@code u/name}, and
 * {@code name#1234}.
 */
final class Handles {
  /** Where words are not parted by spaces, the end of a name cannot be seen: 30 characters go. */
  private static final String NAME =
      "(?<![\\p{L}\\p{N}])@!?[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.\\u200C-]{0,29}";

  private static final Pattern MENTION = Pattern.compile(NAME);
  private static final Pattern ON_A_SERVER =
      Pattern.compile(NAME + "@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

  private static final Pattern REDDIT =
      Pattern.compile("(?<![\\p{L}\\p{N}/])/?u/[A-Za-z0-9_-]{3,20}");
  private static final Pattern TAGGED =
      Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}_.]{2,32}#\\d{4}(?!\\d)");

  private Handles() {}

  /** {@code @name@server}, whose end looks like an e-mail address. */
  static void onServer(String text, String language, Marks marks) {
    if (text.indexOf('@') >= 0) {
      mark(ON_A_SERVER.matcher(text), text, marks);
    }
  }

  static void find(String text, String language, Marks marks) {
    if (text.indexOf('@') >= 0) {
      mark(MENTION.matcher(text), text, marks);
    }
    if (text.contains("u/")) {
      mark(REDDIT.matcher(text), text, marks);
    }
    if (text.indexOf('#') >= 0) {
      mark(TAGGED.matcher(text), text, marks);
    }
  }

  private static void mark(Matcher handle, String text, Marks marks) {
    while (handle.find()) {
      int end = handle.end();
      while (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-') {
        end--;
      }
      marks.add(PersonalData.HANDLE, handle.start(), end);
    }
  }
}
