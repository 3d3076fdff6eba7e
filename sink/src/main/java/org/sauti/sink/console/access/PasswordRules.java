package org.sauti.sink.console.access;

import java.util.Locale;
import org.sauti.sink.console.access.AccountException.Reason;

/**
 * Which passwords people may choose: long ones. Rules about kinds of characters make passwords
 * worse, as NIST SP 800-63B says.
 */
final class PasswordRules {
  static final int SHORTEST = 12;

  /** So that nobody lets the service hash a book. */
  static final int LONGEST = 256;

  private static final int FEWEST_CHARACTERS = 5;

  private PasswordRules() {}

  /**
   * @throws AccountException when the password is weak
   */
  static void check(String wanted, String present, Account account) {
    if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
      throw weak("choose a password of " + SHORTEST + " to " + LONGEST + " characters");
    }
    if (wanted.equals(present)) {
      throw weak("choose a password that is not the present one");
    }
    if (wanted.codePoints().distinct().count() < FEWEST_CHARACTERS) {
      throw weak("choose a password that does not repeat the same few characters");
    }
    String lowerCase = wanted.toLowerCase(Locale.ROOT);
    if (account.name().length() > 2 && lowerCase.contains(account.name())
        || lowerCase.contains(account.pseudonym().toLowerCase(Locale.ROOT))) {
      throw weak("choose a password without your name in it");
    }
  }

  private static AccountException weak(String message) {
    return new AccountException(Reason.WEAK_PASSWORD, message);
  }
}
