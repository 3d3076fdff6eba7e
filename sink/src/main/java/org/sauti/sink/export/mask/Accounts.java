package org.sauti.sink.export.mask;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.IBANValidator;

/** Bank accounts (IBAN) and payment cards whose check digits are right. */
final class Accounts {
  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}", Pattern.CASE_INSENSITIVE);
  private static final Pattern CARD =
      Pattern.compile("(?<![\\p{L}\\p{N}+])\\d(?:[ .-]?\\d){12,18}(?!\\d)");
  private static final CreditCardValidator CARDS = CreditCardValidator.genericCreditCardValidator();

  private Accounts() {}

  static void find(String text, String language, Marks marks) {
    Matcher iban = IBAN.matcher(text);
    while (iban.find()) {
      int end = endOfValid(text, iban.start(), iban.end());
      if (end > 0) {
        marks.add(PersonalData.ACCOUNT, iban.start(), end);
      }
    }
    Matcher card = CARD.matcher(text);
    while (card.find()) {
      if (CARDS.isValid(withoutSeparators(card.group()))) {
        marks.add(PersonalData.ACCOUNT, card.start(), card.end());
      }
    }
  }

  /** The words after an account look like its end: only its check digits tell where that is. */
  private static int endOfValid(String text, int start, int longest) {
    for (int end = longest; end > start; end--) {
      String code = withoutSeparators(text.substring(start, end)).toUpperCase(Locale.ROOT);
      if (Character.isLetterOrDigit(text.charAt(end - 1))
          && IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(code)) {
        return end;
      }
    }
    return -1;
  }

  private static String withoutSeparators(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
