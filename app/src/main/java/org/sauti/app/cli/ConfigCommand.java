package org.sauti.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sauti.app.config.ConfigFile;
import org.sauti.models.settings.EffectiveSetting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sauti config}: checks the configuration and shows what it means. */
@Command(
    name = "config",
    header = "Checks the configuration and shows it.",
    description = "Checks the configuration and shows the values in force.",
    mixinStandardHelpOptions = true)
public final class ConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigOption config;

  @Option(names = "--print", description = "Print every value and where it comes from.")
  private boolean print;

  @Option(names = "--example", description = "Print the documented configuration file.")
  private boolean example;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (example) {
      out.print(ConfigFile.documented());
      out.flush();
      return 0;
    }
    ConfigFile read = ConfigFile.read(config.file(), System.getenv());
    if (print) {
      for (EffectiveSetting setting : read.effective()) {
        out.printf(
            Locale.ROOT,
            "%-40s %-40s # %s%n",
            setting.path() + ":",
            setting.value(),
            setting.origin().name().toLowerCase(Locale.ROOT));
      }
    } else {
      out.println("The configuration is valid. 'sauti config --print' shows every value.");
    }
    out.flush();
    return 0;
  }
}
