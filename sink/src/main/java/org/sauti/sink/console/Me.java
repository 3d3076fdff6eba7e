package org.sauti.sink.console;

import java.util.List;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.Account;
import org.sauti.sink.console.access.Preferences;
import org.sauti.sink.console.access.Visit;
import org.sauti.sink.console.access.WellbeingSettings;

/**
 * What somebody who is logged in is told about themselves.
 *
 * @param name what they log in with
 * @param pseudonym what they are called in the queue
 * @param roles what they may do
 * @param limits what their work is limited to
 * @param csrf what must come along with everything that changes something
 * @param mustChangePassword whether they can do nothing else before
 * @param hasPassword whether they log in with a password of this service
 * @param preferences what they set for themselves
 * @param wellbeing how the organisation looks after them
 */
record Me(
    String name,
    String pseudonym,
    List<Role> roles,
    Limits limits,
    String csrf,
    boolean mustChangePassword,
    boolean hasPassword,
    Preferences preferences,
    Wellbeing wellbeing) {

  /** The organisation's settings that a page needs. */
  record Wellbeing(
      boolean blur,
      boolean greyscale,
      int dailyLimit,
      int breakAfterMinutes,
      int rotateAfter,
      String supportUrl,
      String supportText) {
    static Wellbeing of(WellbeingSettings settings) {
      return new Wellbeing(
          settings.blur(),
          settings.greyscale(),
          settings.dailyLimit(),
          settings.breakAfterMinutes(),
          settings.rotateAfter(),
          settings.supportUrl(),
          settings.supportText());
    }
  }

  static Me of(Visit visit, Access access) {
    Account account = visit.account();
    return new Me(
        account.name(),
        account.pseudonym(),
        List.copyOf(account.roles()),
        account.limits(),
        visit.csrf(),
        visit.mustChangePassword(),
        account.subject() == null,
        access.preferences(account),
        Wellbeing.of(access.settings().wellbeing()));
  }
}
