package org.sauti.sink.console.access;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lets people in and knows who they are. */
public final class Access {
  private final AccessSettings settings;
  private final Sessions sessions;
  private final Accounts accounts;
  private final LogInLimits limits;
  private final Stored<Preferences> preferences;
  private final Exposures exposures;
  private final OidcClient oidc;

  /**
   * @param log what is known of people
   * @param hashing how passwords are hashed
   */
  public Access(
      ConsoleLog log, AccessSettings settings, PasswordHashing hashing, InstantSource clock) {
    RandomGenerator random = new SecureRandom();
    this.settings = settings;
    this.sessions = new Sessions(log, settings.sessions(), clock, random);
    this.accounts = new Accounts(log, sessions, hashing, clock, random);
    this.limits = new LogInLimits(clock);
    this.preferences = new Stored<>(log, "preferences/", Preferences.class);
    this.exposures = new Exposures(log, settings.wellbeing(), clock);
    this.oidc = settings.oidc() == null ? null : new OidcClient(settings.oidc());
  }

  public AccessSettings settings() {
    return settings;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Exposures exposures() {
    return exposures;
  }

  /**
   * Lets somebody in who knows the password.
   *
   * @param address where they come from
   */
  public LogInResult logIn(String name, String password, String address) {
    String account = Accounts.nameOf(name);
    Duration wait = limits.tryNow(account, address);
    if (!wait.isZero()) {
      return LogInResult.later(wait);
    }
    Optional<Account> found =
        password.length() > PasswordRules.LONGEST
            ? Optional.empty()
            : accounts.verify(account, password);
    if (found.isEmpty()) {
      return LogInResult.refused();
    }
    limits.succeeded(account);
    return LogInResult.in(sessions.open(found.get().name()));
  }

  /**
   * Begins a log-in through the OpenID provider, which there is.
   *
   * @param redirect where the provider should send the browser afterwards
   * @throws OidcException when the provider cannot be asked
   */
  public OidcAttempt beginOidc(URI redirect) {
    return oidc.begin(redirect);
  }

  /**
   * Ends a log-in through the OpenID provider. The provider says what people may do; an account is
   * made for whoever comes for the first time.
   *
   * @param answer where the provider sent the browser
   * @param remembered what the browser brought back
   * @param redirect as it was given in the beginning
   * @return the secret of the new session; empty for somebody who may do nothing here
   * @throws OidcException when it is not certain who they are
   */
  public Optional<String> endOidc(URI answer, String remembered, URI redirect) {
    OidcPerson person = oidc.end(answer, remembered, redirect);
    return accounts
        .of(person)
        .filter(account -> !account.disabled())
        .map(account -> sessions.open(account.name()));
  }

  /** How long they have to wait before they may try a password again; counts this try. */
  public Duration tryPassword(Account account, String address) {
    return limits.tryNow(account.name(), address);
  }

  /**
   * Who sends a request.
   *
   * @param token the secret of their session, nullable
   */
  public Optional<Visit> visit(String token) {
    if (token == null) {
      return Optional.empty();
    }
    return sessions
        .find(token)
        .flatMap(
            session ->
                accounts
                    .find(session.account())
                    .filter(account -> accounts.allows(account, session)))
        .map(
            account ->
                new Visit(account, SessionToken.csrf(token), accounts.mustChangePassword(account)));
  }

  /** Notes that they did something, so that their session goes on. */
  public void seen(String token, Visit visit) {
    sessions.seen(token, visit.account().name());
  }

  public void logOut(String token) {
    sessions.close(token);
  }

  /**
   * Changes a password and ends all sessions of the account.
   *
   * @return the secret of a new session
   * @throws AccountException when the present password is another or the new one is weak
   */
  public String changePassword(Account account, String present, String wanted) {
    accounts.changePassword(account, present, wanted);
    limits.succeeded(account.name());
    return sessions.open(account.name());
  }

  /** What somebody set for themselves. */
  public Preferences preferences(Account account) {
    return preferences.get(account.name()).orElse(Preferences.NONE);
  }

  public void prefer(Account account, Preferences wanted) {
    preferences.put(account.name(), wanted);
  }
}
