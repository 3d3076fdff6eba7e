package org.sauti.app.cli;

import java.nio.file.Path;
import org.sauti.app.config.ConfigFile;
import org.sauti.app.config.SautiConfig;
import picocli.CommandLine.Option;

/** {@code --config FILE}, wherever a command needs the configuration. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file; environment variables such as SAUTI_KAFKA_BOOTSTRAP_SERVERS override"
              + " it. Without it the documented defaults hold (see: sauti config --example).")
  private Path file;

  /** The configuration with everything checked. */
  SautiConfig load() {
    return ConfigFile.read(file, System.getenv()).config();
  }

  /** The file, or null when none was given. */
  Path file() {
    return file;
  }
}
