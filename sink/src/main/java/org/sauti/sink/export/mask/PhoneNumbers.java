package org.sauti.sink.export.mask;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;

/** Telephone numbers: international ones, and national ones of where a language is spoken. */
final class PhoneNumbers {
  /** Fewer digits are no number that reaches one person. */
  private static final int FEWEST_DIGITS = 6;

  /** How many false candidates are looked at; what is left over, long numbers are masked by. */
  private static final long MOST_TRIES = 200;

  private PhoneNumbers() {}

  static void find(String text, String language, Marks marks) {
    if (text.chars().filter(c -> c >= '0' && c <= '9').limit(FEWEST_DIGITS).count()
        < FEWEST_DIGITS) {
      return;
    }
    List<String> regions = SpokenIn.regions(language);
    for (String region : regions) {
      for (PhoneNumberMatch match :
          PhoneNumberUtil.getInstance().findNumbers(text, region, Leniency.VALID, MOST_TRIES)) {
        marks.add(PersonalData.PHONE, match.start(), match.end());
      }
    }
  }
}
