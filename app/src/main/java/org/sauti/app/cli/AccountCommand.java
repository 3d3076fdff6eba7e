package org.sauti.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sauti.app.UserException;
import org.sauti.models.DidYouMean;
import org.sauti.models.Harm;
import org.sauti.sink.QueueAccounts;
import org.sauti.sink.console.Limits;
import org.sauti.sink.console.Role;
import org.sauti.sink.console.access.Account;
import org.sauti.sink.console.access.Accounts;
import org.sauti.sink.console.access.NewAccount;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sauti account}: who may come into the console. */
@Command(
    name = "account",
    header = "Who may come into the moderators' console.",
    description = {
      "Makes, lists, disables and enables the accounts of the moderators' console. They are in",
      "Kafka; the queue service need not run, and takes every change over at once if it does."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class AccountCommand implements Runnable {
  private static final String ROW = "%-24s %-24s %-28s %-9s %-20s %s%n";
  private static final String NAME = "NAME";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "what with accounts? one of " + String.join(", ", spec.subcommands().keySet()));
  }

  /** Options that say what somebody's work is limited to. */
  static final class LimitOptions {
    @Option(
        names = "--queue",
        paramLabel = "QUEUE",
        description = "Only items in this queue; can be repeated.")
    private Set<String> queues = new LinkedHashSet<>();

    @Option(
        names = "--harm",
        paramLabel = "HARM",
        description = "Only items with a finding of this harm, e.g. threat; can be repeated.")
    private Set<String> harms = new LinkedHashSet<>();

    @Option(
        names = "--language",
        paramLabel = "TAG",
        description = "Only items in this language, e.g. sw; can be repeated.")
    private Set<String> languages = new LinkedHashSet<>();

    Limits toLimits() {
      return new Limits(
          harms.stream().map(LimitOptions::harm).collect(Collectors.toSet()), queues, languages);
    }

    private static Harm harm(String label) {
      return Harm.ofLabel(label)
          .orElseThrow(
              () ->
                  new UserException(
                      "there is no harm '" + label + "'" + DidYouMean.hint(label, Harm.labels())));
    }
  }

  @Command(
      name = "add",
      header = "Makes an account and prints a one-time password.",
      description = "Makes an account and prints a one-time password, changed at the first log-in.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = NAME, description = "What they log in with.") String name,
      @Option(
              names = "--role",
              required = true,
              description = "What they may do: ${COMPLETION-CANDIDATES}; can be repeated.")
          List<Role> roles,
      @Option(
              names = "--pseudonym",
              description = "What they are called in the queue (default: two new words).")
          String pseudonym,
      @Mixin LimitOptions limits,
      @Mixin ConfigOption config) {
    Limits wanted = limits.toLimits();
    try (QueueAccounts opened = open(config)) {
      Accounts accounts = opened.accounts();
      Account account = accounts.add(new NewAccount(name, pseudonym, Set.copyOf(roles), wanted));
      say(account.name() + " is called " + account.pseudonym() + " in the queue");
      say("one-time password: " + accounts.newPassword(account.name()));
    }
    return 0;
  }

  @Command(
      name = "list",
      header = "Lists the accounts.",
      description = "Lists the accounts with what they may do.",
      mixinStandardHelpOptions = true)
  int list(@Mixin ConfigOption config) {
    try (QueueAccounts opened = open(config)) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(Locale.ROOT, ROW, NAME, "PSEUDONYM", "ROLES", "STATE", "LAST SEEN", "LIMITS");
      Map<String, Instant> seen = opened.accounts().lastSeenAt();
      for (Account account : opened.accounts().all()) {
        Instant at = seen.get(account.name());
        out.printf(
            Locale.ROOT,
            ROW,
            account.name(),
            account.pseudonym(),
            account.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(",")),
            account.disabled() ? "disabled" : "enabled",
            at == null ? "-" : at.truncatedTo(ChronoUnit.SECONDS),
            words(account.limits()));
      }
      out.flush();
    }
    return 0;
  }

  @Command(
      name = "disable",
      header = "Lets somebody in no more.",
      description = "Lets somebody in no more and ends their sessions; their work stays.",
      mixinStandardHelpOptions = true)
  int disable(
      @Parameters(paramLabel = NAME, description = "Whose account.") String name,
      @Mixin ConfigOption config) {
    return change(name, true, config);
  }

  @Command(
      name = "enable",
      header = "Lets somebody in again.",
      description = "Lets somebody in again who was disabled.",
      mixinStandardHelpOptions = true)
  int enable(
      @Parameters(paramLabel = NAME, description = "Whose account.") String name,
      @Mixin ConfigOption config) {
    return change(name, false, config);
  }

  @Command(
      name = "password",
      header = "Prints a new one-time password for somebody.",
      description = "Prints a new one-time password for somebody and ends their sessions.",
      mixinStandardHelpOptions = true)
  int password(
      @Parameters(paramLabel = NAME, description = "Whose account.") String name,
      @Mixin ConfigOption config) {
    try (QueueAccounts opened = open(config)) {
      say("one-time password: " + opened.accounts().newPassword(name));
    }
    return 0;
  }

  private int change(String name, boolean disabled, ConfigOption config) {
    try (QueueAccounts opened = open(config)) {
      Accounts accounts = opened.accounts();
      Account before = accounts.required(name);
      accounts.change(name, before.roles(), before.limits(), disabled);
      say(before.name() + " is " + (disabled ? "disabled" : "enabled"));
    }
    return 0;
  }

  private static QueueAccounts open(ConfigOption config) {
    return QueueAccounts.open(config.load().queue());
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private static String words(Limits limits) {
    StringBuilder words = new StringBuilder();
    limits.queues().forEach(queue -> words.append("queue ").append(queue).append(' '));
    limits.harms().forEach(harm -> words.append("harm ").append(harm.label()).append(' '));
    limits.languages().forEach(tag -> words.append("language ").append(tag).append(' '));
    return words.toString().strip();
  }
}
