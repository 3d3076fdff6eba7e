package org.sauti.models.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sauti.models.DidYouMean;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML file being read. Ask its {@link #root()} for every key that exists, then call {@link
 * #finish()}, which fails with all mistakes found on the way.
 *
 * <p>A setting can be overridden by an environment variable: {@code kafka.bootstrap-servers} by
 * {@code SAUTI_KAFKA_BOOTSTRAP_SERVERS}.
 */
public final class SettingsDocument {
  private static final String PREFIX = "SAUTI_";

  private final String source;
  private final Map<String, String> overrides;
  private final Set<String> overridable = new HashSet<>();
  private final List<SettingsProblem> problems = new ArrayList<>();
  private final Map<String, EffectiveSetting> effective = new LinkedHashMap<>();
  private final List<SettingsSection> sections = new ArrayList<>();
  private final SettingsSection root;

  private SettingsDocument(String source, String yaml, Map<String, String> overrides) {
    this.source = source;
    this.overrides = Map.copyOf(overrides);
    this.root = open("", parse(yaml));
  }

  /**
   * Parses a file that nothing overrides.
   *
   * @param source its name, for messages
   * @param yaml its content
   */
  public static SettingsDocument parse(String source, String yaml) {
    return new SettingsDocument(source, yaml, Map.of());
  }

  /**
   * Parses a file whose values the environment can override.
   *
   * @param environment environment variables; those that start with {@code SAUTI_} count
   * @param notSettings names of such variables that are no settings
   */
  public static SettingsDocument parse(
      String source, String yaml, Map<String, String> environment, Set<String> notSettings) {
    Map<String, String> overrides = new LinkedHashMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !notSettings.contains(name)) {
            overrides.put(name, value);
          }
        });
    return new SettingsDocument(source, yaml, overrides);
  }

  /** The whole document as a section. */
  public SettingsSection root() {
    return root;
  }

  /** Every setting that was asked for, as it was understood, in the order of asking. */
  public List<EffectiveSetting> effective() {
    return List.copyOf(effective.values());
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidSettingsException when there was any mistake, unknown keys among them
   */
  public void finish() {
    sections.forEach(SettingsSection::reportUnknownKeys);
    for (String name : overrides.keySet()) {
      if (!overridable.contains(name)) {
        problems.add(
            new SettingsProblem(
                name, 0, "no setting has this name" + DidYouMean.hint(name, overridable)));
      }
    }
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingInt(SettingsProblem::line));
      throw new InvalidSettingsException(problems);
    }
  }

  SettingsSection open(String path, MappingNode node) {
    return open(path, node, 0);
  }

  /** Opens a section; one without a node reports its mistakes at {@code lineIfEmpty}. */
  SettingsSection open(String path, MappingNode node, int lineIfEmpty) {
    SettingsSection section = new SettingsSection(this, path, node, lineIfEmpty);
    sections.add(section);
    return section;
  }

  /** The value that the environment gives this setting, if any. */
  Optional<String> override(String path) {
    String name = variable(path);
    overridable.add(name);
    return Optional.ofNullable(overrides.get(name));
  }

  void understood(String path, Object value, EffectiveSetting.Origin origin) {
    effective.put(path, new EffectiveSetting(path, asWritten(value), origin));
  }

  /** The form in which people write such a value. */
  private static String asWritten(Object value) {
    if (value instanceof Duration duration) {
      return DurationText.format(duration);
    }
    if (value instanceof Enum<?> constant) {
      return nameOf(constant);
    }
    return String.valueOf(value);
  }

  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void hide(String path) {
    effective.computeIfPresent(
        path,
        (key, setting) ->
            setting.value().isEmpty()
                ? setting
                : new EffectiveSetting(path, "(hidden)", setting.origin()));
  }

  void problem(int line, String message) {
    problems.add(new SettingsProblem(source, line, message));
  }

  void problemInEnvironment(String path, String message) {
    problems.add(new SettingsProblem(variable(path), 0, message));
  }

  static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static String variable(String path) {
    return PREFIX + path.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private MappingNode parse(String yaml) {
    LoadSettings settings = LoadSettings.builder().setLabel(source).setUseMarks(true).build();
    try {
      Optional<Node> node = new Compose(settings).composeString(yaml);
      if (node.isEmpty()) {
        return null;
      }
      if (node.get() instanceof MappingNode mapping) {
        return mapping;
      }
      problem(lineOf(node.get()), "the file should be a list of 'key: value' lines");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problem(line, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problem(0, "not YAML: " + e.getMessage());
    }
    return null;
  }
}
