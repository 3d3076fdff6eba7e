package org.sauti.app.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sauti.sink.console.Limits;
import org.sauti.sink.console.Role;
import org.sauti.sink.console.access.Accounts;
import org.sauti.sink.console.access.NewAccount;

/** The invented people of a demo: one for each kind of work, and one for a second opinion. */
final class DemoAccounts {
  private static final List<NewAccount> PEOPLE =
      List.of(
          person("amina", Role.MODERATOR, Role.LEAD, Role.RESEARCHER, Role.ADMIN),
          person("juma", Role.MODERATOR),
          person("neema", Role.LEAD),
          person("rosa", Role.RESEARCHER),
          person("tariq", Role.ADMIN));

  private DemoAccounts() {}

  /**
   * Makes their accounts, whose passwords need not be changed.
   *
   * @return password and roles of each, by name
   */
  static Map<String, String> make(Accounts accounts) {
    Map<String, String> words = new LinkedHashMap<>();
    for (NewAccount person : PEOPLE) {
      accounts.add(person);
      String roles =
          person.roles().stream()
              .sorted()
              .map(role -> role.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      words.put(person.name(), accounts.newPassword(person.name(), false) + "   " + roles);
    }
    return words;
  }

  private static NewAccount person(String name, Role... roles) {
    return new NewAccount(name, null, Set.of(roles), Limits.NONE);
  }
}
