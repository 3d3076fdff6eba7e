package org.sauti.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sauti.app.UserException;
import org.sauti.models.settings.EffectiveSetting;
import org.sauti.models.settings.EffectiveSetting.Origin;
import org.sauti.models.settings.SettingsDocument;

/** The configuration file, read. */
public final class ConfigFile {
  /** Environment variables that start like settings and are none. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("SAUTI_HOME", "SAUTI_JAVA_OPTIONS", "SAUTI_SKIP_BUILD");

  private static final String DOCUMENTED = "sauti.yaml";

  private final SautiConfig config;
  private final List<EffectiveSetting> effective;

  private ConfigFile(SautiConfig config, List<EffectiveSetting> effective) {
    this.config = config;
    this.effective = effective;
  }

  /**
   * Reads a configuration file.
   *
   * @param file null for the documented defaults
   * @param environment environment variables, which override the file
   * @throws UserException when the file cannot be read
   * @throws org.sauti.models.settings.InvalidSettingsException with every mistake in it
   */
  public static ConfigFile read(Path file, Map<String, String> environment) {
    if (file == null) {
      return parse(DOCUMENTED, documented(), environment).asDefaults();
    }
    return parse(file.toString(), content(file), environment);
  }

  /** The documented file, which holds every setting with its default. */
  public static String documented() {
    try (InputStream stream = ConfigFile.class.getResourceAsStream(DOCUMENTED)) {
      return new String(
          Objects.requireNonNull(stream, DOCUMENTED).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + DOCUMENTED, e);
    }
  }

  static ConfigFile parse(String name, String yaml, Map<String, String> environment) {
    SettingsDocument document = SettingsDocument.parse(name, yaml, environment, NOT_SETTINGS);
    SautiConfig config = new ConfigReader(document.root()).read(document::finish);
    return new ConfigFile(config, document.effective());
  }

  /** The configuration, checked. */
  public SautiConfig config() {
    return config;
  }

  /** Every value and where it came from; secrets are hidden. */
  public List<EffectiveSetting> effective() {
    return effective;
  }

  /** What the documented file says is what holds when no file is given. */
  private ConfigFile asDefaults() {
    return new ConfigFile(
        config,
        effective.stream()
            .map(
                setting ->
                    setting.origin() == Origin.FILE
                        ? new EffectiveSetting(setting.path(), setting.value(), Origin.DEFAULT)
                        : setting)
            .toList());
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new UserException("there is no configuration file " + file, e);
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": is it a text file in UTF-8?", e);
    }
  }
}
