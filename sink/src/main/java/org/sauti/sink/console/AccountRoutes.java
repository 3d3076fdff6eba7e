package org.sauti.sink.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sauti.sink.console.access.Account;
import org.sauti.sink.console.access.Accounts;
import org.sauti.sink.console.access.NewAccount;

/** Who may come in, for admins. */
final class AccountRoutes {
  private static final String ACCOUNTS = "/api/accounts";
  private static final String NAME = "name";

  private final Accounts accounts;

  AccountRoutes(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * An account as admins see it.
   *
   * @param name what they log in with
   * @param pseudonym what they are called in the queue
   * @param roles what they may do
   * @param limits what their work is limited to
   * @param disabled whether they may not come in any more
   * @param createdAt since when they have the account
   * @param lastSeenAt when they were last here, to the minute; null for never
   * @param hasPassword whether they log in with a password of this service
   */
  record AccountView(
      String name,
      String pseudonym,
      List<Role> roles,
      Limits limits,
      boolean disabled,
      Instant createdAt,
      Instant lastSeenAt,
      boolean hasPassword) {
    static AccountView of(Account account, Map<String, Instant> lastSeenAt) {
      return new AccountView(
          account.name(),
          account.pseudonym(),
          List.copyOf(account.roles()),
          account.limits(),
          account.disabled(),
          account.createdAt(),
          lastSeenAt.get(account.name()),
          account.subject() == null);
    }
  }

  /**
   * All accounts.
   *
   * @param accounts by name
   */
  record AccountsView(List<AccountView> accounts) {}

  /**
   * An account that is wanted.
   *
   * @param pseudonym null for a new one
   * @param limits null for none
   */
  record WantedAccount(String name, String pseudonym, Set<Role> roles, Limits limits) {}

  /**
   * What somebody may do from now on.
   *
   * @param limits null for none
   */
  record ChangedAccount(Set<Role> roles, Limits limits, boolean disabled) {}

  /** A new account and the password that it can be used with once. */
  record MadeAccount(AccountView account, String oneTimePassword) {}

  /** A password that can be used once. */
  record OneTimePassword(String oneTimePassword) {}

  List<Route> all() {
    Set<Role> admins = Set.of(Role.ADMIN);
    return List.of(
        Route.get(ACCOUNTS, admins, this::list),
        Route.post(ACCOUNTS, admins, this::add),
        Route.put(ACCOUNTS + "/{name}", admins, this::change),
        Route.post(ACCOUNTS + "/{name}/password", admins, this::newPassword));
  }

  private void list(Context context) {
    Map<String, Instant> seen = accounts.lastSeenAt();
    context.json(
        new AccountsView(
            accounts.all().stream().map(account -> AccountView.of(account, seen)).toList()));
  }

  private void add(Context context) {
    WantedAccount wanted = RequestBody.read(context, WantedAccount.class);
    Account account =
        accounts.add(
            new NewAccount(
                wanted.name(), wanted.pseudonym(), roles(wanted.roles()), limits(wanted.limits())));
    String password = accounts.newPassword(account.name());
    context
        .status(HttpStatus.CREATED)
        .json(new MadeAccount(AccountView.of(account, Map.of()), password));
  }

  private void change(Context context) {
    ChangedAccount wanted = RequestBody.read(context, ChangedAccount.class);
    Account account =
        accounts.change(
            context.pathParam(NAME),
            roles(wanted.roles()),
            limits(wanted.limits()),
            wanted.disabled());
    context.json(AccountView.of(account, accounts.lastSeenAt()));
  }

  private void newPassword(Context context) {
    context.json(new OneTimePassword(accounts.newPassword(context.pathParam(NAME))));
  }

  private static Set<Role> roles(Set<Role> given) {
    return Objects.requireNonNullElse(given, Set.of());
  }

  private static Limits limits(Limits given) {
    return Objects.requireNonNullElse(given, Limits.NONE);
  }
}
