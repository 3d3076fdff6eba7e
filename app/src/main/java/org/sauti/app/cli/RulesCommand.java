package org.sauti.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.sauti.app.UserException;
import org.sauti.app.rules.RuleFolder;
import org.sauti.app.rules.RulePublisher;
import org.sauti.classify.language.LanguageGuess;
import org.sauti.classify.language.LanguageIdentifier;
import org.sauti.classify.language.LanguageTag;
import org.sauti.classify.rules.Rule;
import org.sauti.classify.rules.RuleFiles;
import org.sauti.classify.rules.RuleSet;
import org.sauti.classify.rules.RuleSetReader;
import org.sauti.classify.text.NormalizedText;
import org.sauti.classify.text.TextNormalizer;
import org.sauti.models.DidYouMean;
import org.sauti.models.TextSpan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sauti rules}: shows, tries, checks and publishes the rules beside the model. */
@Command(
    name = "rules",
    header = "Shows, tries, checks and publishes the rules beside the model.",
    description = {
      "Rules find what no model was trained for yet. They are YAML files that people can review;",
      "running jobs adopt published rules without a restart."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class RulesCommand implements Runnable {
  private static final String ROW = "%-36s %-8s %-18s %-9s %-7s %-10s %s%n";

  @Spec private CommandSpec spec;

  /** {@code --rules FOLDER}, where a command can look at other rules than the built-in ones. */
  static final class FolderOption {
    @Option(
        names = "--rules",
        paramLabel = "FOLDER",
        description = "A folder with rules (default: the rules that come with Sauti).")
    private Path folder;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      header = "Lists the rules.",
      description = "Lists the rules with harm, severity and state; --lang for one language.",
      mixinStandardHelpOptions = true)
  int list(
      @Mixin FolderOption chosen,
      @Option(names = "--lang", paramLabel = "TAG", description = "Only this language.")
          String language) {
    RuleSet rules = RuleSetReader.read(RuleFolder.files(chosen.folder));
    PrintWriter out = out();
    out.printf(
        Locale.ROOT, ROW, "ID", "LANG", "HARM", "SEVERITY", "STATE", "DATE", "MINOR AT RISK");
    List<Rule> shown =
        rules.rules().stream()
            .filter(rule -> language == null || rule.languages().contains(language))
            .toList();
    for (Rule rule : shown) {
      out.printf(
          Locale.ROOT,
          ROW,
          rule.id(),
          String.join(",", rule.languages()),
          rule.harm().label(),
          lower(rule.severity()),
          lower(rule.state()),
          rule.date(),
          rule.minorAtRisk() ? "yes" : "");
    }
    out.printf(Locale.ROOT, "%d rules, version %s%n", shown.size(), rules.version());
    out.flush();
    return 0;
  }

  @Command(
      name = "show",
      header = "Shows one rule.",
      description = "Shows one rule with its query and its examples.",
      mixinStandardHelpOptions = true)
  int show(@Mixin FolderOption chosen, @Parameters(paramLabel = "ID") String id) {
    RuleSet rules = RuleSetReader.read(RuleFolder.files(chosen.folder));
    List<String> ids = rules.rules().stream().map(Rule::id).toList();
    Rule rule =
        rules
            .rule(id)
            .orElseThrow(
                () -> new UserException("there is no rule " + id + DidYouMean.hint(id, ids)));
    PrintWriter out = out();
    out.printf(Locale.ROOT, "%s (%s)%n%s%n", rule.id(), rule.source(), rule.note());
    out.printf(
        Locale.ROOT,
        "languages: %s%nharm: %s%nseverity: %s%nstate: %s%nminor at risk: %s%nauthor: %s%ndate: %s%n",
        String.join(", ", rule.languages()),
        rule.harm().label(),
        lower(rule.severity()),
        lower(rule.state()),
        rule.minorAtRisk() ? "yes" : "no",
        rule.author(),
        rule.date());
    out.printf(Locale.ROOT, "query: %s%n", rule.query());
    if (!rule.unless().isEmpty()) {
      out.printf(Locale.ROOT, "unless: %s%n", rule.unless());
    }
    rule.matches().forEach(text -> out.println("matches: " + text));
    rule.doesNotMatch().forEach(text -> out.println("does not match: " + text));
    out.flush();
    return 0;
  }

  @Command(
      name = "test",
      header = "Runs the rules on a text.",
      description = "Runs the rules on a text and shows which match, and where.",
      mixinStandardHelpOptions = true)
  int test(
      @Mixin FolderOption chosen,
      @Parameters(paramLabel = "TEXT") String text,
      @Option(
              names = "--lang",
              paramLabel = "TAG",
              description = "The text's language (default: as it is recognised).")
          String language) {
    RuleSet rules = RuleSetReader.read(RuleFolder.files(chosen.folder));
    NormalizedText normalized = TextNormalizer.standard().normalize(text);
    LanguageGuess guess =
        language == null
            ? LanguageIdentifier.standard().identify(normalized, null)
            : new LanguageGuess(LanguageTag.canonical(language), 1f);
    PrintWriter out = out();
    List<Rule.Hit> hits = rules.match(normalized, guess.tag());
    for (Rule.Hit hit : hits) {
      out.printf(
          Locale.ROOT,
          "%s %s (%s, %s)%n",
          hit.rule().id(),
          hit.rule().harm().label(),
          lower(hit.rule().severity()),
          lower(hit.rule().state()));
      for (TextSpan span : hit.spans()) {
        out.printf(
            Locale.ROOT,
            "  %d-%d: %s%n",
            span.start(),
            span.end(),
            text.substring(span.start(), span.end()));
      }
    }
    out.printf(Locale.ROOT, "%d rules match in language %s%n", hits.size(), guess.tag());
    out.flush();
    return 0;
  }

  @Command(
      name = "check",
      header = "Checks rules and runs their examples.",
      description = "Reads the rules of a folder, reports every mistake, and runs all examples.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Default: built-in rules.")
          Path folder) {
    RuleSet rules = RuleFolder.checked(RuleFolder.files(folder));
    out()
        .printf(
            Locale.ROOT,
            "%d rules are valid and do what their examples say; version %s%n",
            rules.rules().size(),
            rules.version());
    out().flush();
    return 0;
  }

  @Command(
      name = "export",
      header = "Writes the built-in rules into a folder.",
      description = "Writes the rules that come with Sauti into a new folder, to start from.",
      mixinStandardHelpOptions = true)
  int export(@Parameters(paramLabel = "FOLDER") Path folder) {
    RuleFolder.export(folder);
    out().println("The built-in rules are in " + folder);
    out().flush();
    return 0;
  }

  @Command(
      name = "publish",
      header = "Sends rules to the running jobs.",
      description = {
        "Checks the rules of a folder, runs their examples, and sends them to the running jobs,",
        "which adopt them without a restart. Jobs that start later use them, too."
      },
      mixinStandardHelpOptions = true)
  int publish(@Mixin ConfigOption config, @Parameters(paramLabel = "FOLDER") Path folder) {
    RuleFiles files = RuleFolder.files(folder);
    RuleSet rules = RuleFolder.checked(files);
    new RulePublisher(config.load().kafka(), InstantSource.system()).publish(files, rules);
    out().println(rules.rules().size() + " rules published, version " + rules.version());
    out().flush();
    return 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
