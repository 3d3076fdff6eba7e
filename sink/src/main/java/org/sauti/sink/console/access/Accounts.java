package org.sauti.sink.console.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sauti.sink.console.Limits;
import org.sauti.sink.console.Role;
import org.sauti.sink.console.access.AccountException.Reason;

/** Who may come in, and with which password. Accounts are disabled, never removed. */
public final class Accounts {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-z0-9._@-]");
  private static final int LONGEST_START = 48;
  private static final Pattern PSEUDONYM =
      Pattern.compile("\\p{Alnum}[\\p{Alnum} ._-]{0,63}", Pattern.UNICODE_CHARACTER_CLASS);

  private final Stored<Account> accounts;
  private final Stored<StoredPassword> passwords;
  private final Sessions sessions;
  private final PasswordHashing hashing;
  private final InstantSource clock;
  private final RandomGenerator random;

  Accounts(
      ConsoleLog log,
      Sessions sessions,
      PasswordHashing hashing,
      InstantSource clock,
      RandomGenerator random) {
    this.accounts = new Stored<>(log, "account/", Account.class);
    this.passwords = new Stored<>(log, "password/", StoredPassword.class);
    this.sessions = sessions;
    this.hashing = hashing;
    this.clock = clock;
    this.random = random;
  }

  /** The form in which a name is kept: people write it with capitals at times. */
  static String nameOf(String written) {
    return written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
  }

  /** All accounts by name. */
  public List<Account> all() {
    return List.copyOf(accounts.all().values());
  }

  /** The account with this name. */
  public Optional<Account> find(String name) {
    return accounts.get(nameOf(name));
  }

  /**
   * The account with this name.
   *
   * @throws AccountException when there is none
   */
  public Account required(String name) {
    return find(name)
        .orElseThrow(
            () -> new AccountException(Reason.UNKNOWN, "there is no account " + nameOf(name)));
  }

  /** When people were last here, to the minute, by the name of their account. */
  public Map<String, Instant> lastSeenAt() {
    return sessions.lastSeenAt();
  }

  /**
   * Makes an account without a password; {@link #newPassword} gives it one.
   *
   * @throws AccountException when there is one of this name or pseudonym, or a value has no good
   *     form
   */
  public Account add(NewAccount wanted) {
    return add(wanted, null);
  }

  /**
   * Makes an account for somebody whom the OpenID provider knows.
   *
   * @param subject who they are there
   */
  synchronized Account add(NewAccount wanted, String subject) {
    String name = nameOf(wanted.name());
    requireName(name);
    if (accounts.get(name).isPresent()) {
      throw new AccountException(Reason.TAKEN, "there is an account " + name + " already");
    }
    requireRoles(wanted.roles());
    Set<String> taken =
        accounts.all().values().stream().map(Account::pseudonym).collect(Collectors.toSet());
    Account account =
        new Account(
            name,
            pseudonym(wanted.pseudonym(), taken),
            wanted.roles(),
            wanted.limits(),
            false,
            clock.instant(),
            subject);
    accounts.put(name, account);
    return account;
  }

  /**
   * Changes what somebody may do; holds from their next request on. Disabling ends their sessions.
   *
   * @throws AccountException when there is no such account, or nobody would be left as admin
   */
  public synchronized Account change(
      String name, Set<Role> roles, Limits limits, boolean disabled) {
    Account before = required(name);
    requireRoles(roles);
    Account after = before.with(roles, limits, disabled);
    if (before.isActiveAdmin() && !after.isActiveAdmin() && isLastAdmin(before)) {
      throw new AccountException(
          Reason.LAST_ADMIN, before.name() + " is the last admin: make somebody else one first");
    }
    accounts.put(after.name(), after);
    if (disabled) {
      sessions.closeAll(after.name());
    }
    return after;
  }

  /**
   * Gives an account a new one-time password and ends its sessions.
   *
   * @return the password, which is kept nowhere
   */
  public String newPassword(String name) {
    return newPassword(name, true);
  }

  /**
   * Gives an account a new password that was made here.
   *
   * @param mustChange whether it is good for one log-in only
   */
  public String newPassword(String name, boolean mustChange) {
    Account account = required(name);
    if (account.subject() != null) {
      throw new AccountException(
          Reason.INVALID, account.name() + " comes in through the OpenID provider");
    }
    String password = ReadablePassword.next(random);
    keep(account, password, mustChange);
    return password;
  }

  /**
   * Changes the password of somebody who knows the present one, and ends their sessions.
   *
   * @throws AccountException when the present password is another or the new one is weak
   */
  void changePassword(Account account, String present, String wanted) {
    StoredPassword stored = passwords.get(account.name()).orElse(null);
    if (stored == null || !hashing.matches(present, stored.hash())) {
      throw new AccountException(
          Reason.WRONG_PASSWORD, "the present password is another: type it again");
    }
    PasswordRules.check(wanted, present, account);
    keep(account, wanted, false);
  }

  /** The account of somebody who knows its password; takes the same time when there is none. */
  Optional<Account> verify(String name, String password) {
    Optional<Account> account = find(name);
    Optional<StoredPassword> stored = passwords.get(nameOf(name));
    boolean right =
        stored.isPresent()
            ? hashing.matches(password, stored.get().hash())
            : hashing.matchesNobody(password);
    return account.filter(found -> right && !found.disabled());
  }

  /** Whether they have a one-time password. */
  boolean mustChangePassword(Account account) {
    return passwords.get(account.name()).map(StoredPassword::mustChange).orElse(false);
  }

  /** Whether a session that began then is still good. */
  boolean allows(Account account, Session session) {
    return !account.disabled()
        && passwords
            .get(account.name())
            .map(password -> !session.startedAt().isBefore(password.changedAt()))
            .orElse(true);
  }

  /**
   * The account of somebody whom the OpenID provider knows, with what they may do now; made when
   * they come for the first time. Empty when they may do nothing.
   */
  synchronized Optional<Account> of(OidcPerson person) {
    Optional<Account> known =
        accounts.all().values().stream()
            .filter(account -> person.subject().equals(account.subject()))
            .findFirst();
    if (person.roles().isEmpty()) {
      known.ifPresent(account -> sessions.closeAll(account.name()));
      return Optional.empty();
    }
    if (known.isEmpty()) {
      NewAccount wanted =
          new NewAccount(freeName(person.name()), null, person.roles(), Limits.NONE);
      return Optional.of(add(wanted, person.subject()));
    }
    Account before = known.get();
    Account after = before.with(person.roles(), before.limits(), before.disabled());
    if (!after.equals(before)) {
      accounts.put(after.name(), after);
    }
    return Optional.of(after);
  }

  /** Like the name that they have there. Nobody gets into an account by having its name there. */
  private String freeName(String theirs) {
    String name = NOT_IN_NAMES.matcher(nameOf(theirs)).replaceAll("-");
    String start = name.substring(0, Math.min(name.length(), LONGEST_START));
    String base = NAME.matcher(start).matches() ? start : "person" + start;
    String free = base;
    for (int i = 2; accounts.get(free).isPresent(); i++) {
      free = base + "-" + i;
    }
    return free;
  }

  private void keep(Account account, String password, boolean mustChange) {
    passwords.put(
        account.name(), new StoredPassword(hashing.hash(password), mustChange, clock.instant()));
    sessions.closeAll(account.name());
  }

  private boolean isLastAdmin(Account admin) {
    return accounts.all().values().stream()
        .filter(Account::isActiveAdmin)
        .allMatch(other -> other.name().equals(admin.name()));
  }

  private String pseudonym(String wanted, Collection<String> taken) {
    if (wanted == null || wanted.isBlank()) {
      return Pseudonyms.next(taken, random);
    }
    String pseudonym = wanted.strip();
    if (!PSEUDONYM.matcher(pseudonym).matches()) {
      throw new AccountException(
          Reason.INVALID,
          "a pseudonym has 1 to 64 letters, digits, spaces, dots, hyphens and underscores");
    }
    if (taken.stream().anyMatch(other -> other.equalsIgnoreCase(pseudonym))) {
      throw new AccountException(
          Reason.TAKEN, "the pseudonym " + pseudonym + " is somebody else's: choose another");
    }
    return pseudonym;
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new AccountException(
          Reason.INVALID,
          "an account's name has 1 to 64 of a-z, 0-9, '.', '_', '-' and '@', and begins with a"
              + " letter or digit");
    }
  }

  private static void requireRoles(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new AccountException(
          Reason.INVALID, "give at least one role: moderator, lead, researcher or admin");
    }
  }
}
