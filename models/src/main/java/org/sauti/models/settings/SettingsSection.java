package org.sauti.models.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sauti.models.DidYouMean;
import org.sauti.models.settings.EffectiveSetting.Origin;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping in a settings file. Each method reads one key; a mistake is noted in the document, and
 * the default (or a harmless value) is returned so that reading can go on to find the others.
 */
public final class SettingsSection {
  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

  private final SettingsDocument document;
  private final String path;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  SettingsSection(SettingsDocument document, String path, MappingNode node, int lineIfEmpty) {
    this.document = document;
    this.path = path;
    this.line = node == null ? lineIfEmpty : SettingsDocument.lineOf(node);
    if (node != null) {
      node.getValue().forEach(this::take);
    }
  }

  /** The keys of this section, in their order; reading them all means none is unknown. */
  public Set<String> keys() {
    asked.addAll(values.keySet());
    return Collections.unmodifiableSet(new LinkedHashSet<>(values.keySet()));
  }

  /** Whether the file has this key. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Whether the value of this key is a section, for keys that can also hold a plain value. */
  public boolean hasSection(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** The dotted path of a key from the top of the file, as messages name it. */
  public String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The line of the key, or of the section when it lacks the key; 0 when neither is there. */
  public int lineOf(String key) {
    return lines.getOrDefault(key, line);
  }

  /** A text. */
  public String text(String key, String defaultValue) {
    return value(key, defaultValue, "a text", Function.identity());
  }

  /** A text that must be there. */
  public String requiredText(String key) {
    String value = text(key, "");
    if (value.isBlank()) {
      problem(key, "'" + pathOf(key) + "' is missing");
    }
    return value;
  }

  /** A text that is never shown, such as a key. */
  public String secret(String key, String defaultValue) {
    String value = text(key, defaultValue);
    document.hide(pathOf(key));
    return value;
  }

  /** A whole number in [minimum, maximum]. */
  public int integer(String key, int defaultValue, int minimum, int maximum) {
    String expected = "a whole number from " + minimum + " to " + maximum;
    return value(
        key,
        defaultValue,
        expected,
        text -> {
          int value = Integer.parseInt(text.replace("_", ""));
          return value >= minimum && value <= maximum ? value : null;
        });
  }

  /** A number in [minimum, maximum]. */
  public double number(String key, double defaultValue, double minimum, double maximum) {
    String expected = "a number from " + minimum + " to " + maximum;
    return value(
        key,
        defaultValue,
        expected,
        text -> {
          double value = Double.parseDouble(text);
          return value >= minimum && value <= maximum ? value : null;
        });
  }

  /** A number in [minimum, maximum] that must be there. */
  public double requiredNumber(String key, double minimum, double maximum) {
    double value = number(key, minimum, minimum, maximum);
    if (isEmpty(key) && document.override(pathOf(key)).isEmpty()) {
      problem(key, "'" + pathOf(key) + "' is missing");
    }
    return value;
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean defaultValue) {
    return value(key, defaultValue, "true or false", FLAGS::get);
  }

  /** A length of time, such as {@code 5ms}, {@code 10s}, {@code 15min}, {@code 2h}, {@code 7d}. */
  public Duration duration(String key, Duration defaultValue) {
    return value(
        key, defaultValue, "a time such as 5ms, 10s, 15min, 2h or 7d", DurationText::parse);
  }

  /** One of the constants of an enum, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E defaultValue) {
    Map<String, E> names = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      names.put(SettingsDocument.nameOf(constant), constant);
    }
    return value(key, defaultValue, "one of " + String.join(", ", names.keySet()), names::get);
  }

  /** A list of texts; in the environment they are separated by commas. */
  public List<String> texts(String key, List<String> defaultValue) {
    if (values.get(key) instanceof SequenceNode sequence
        && document.override(pathOf(key)).isEmpty()) {
      asked.add(key);
      List<String> texts = new ArrayList<>();
      for (Node node : sequence.getValue()) {
        if (node instanceof ScalarNode scalar) {
          texts.add(scalar.getValue());
        } else {
          document.problem(
              SettingsDocument.lineOf(node), "'" + pathOf(key) + "' should hold plain texts");
        }
      }
      document.understood(pathOf(key), texts, Origin.FILE);
      return List.copyOf(texts);
    }
    return value(
        key,
        defaultValue,
        "a list of texts",
        text -> Arrays.stream(text.split(",")).map(String::strip).toList());
  }

  /**
   * A value with a form of its own.
   *
   * @param expected what the value should be, in words that follow "should be"
   * @param parser gives null, or throws an IllegalArgumentException, for a text of another form
   */
  public <T> T value(String key, T defaultValue, String expected, Function<String, T> parser) {
    asked.add(key);
    String override = document.override(pathOf(key)).orElse(null);
    if (override != null) {
      T value = parsed(override, parser);
      if (value == null) {
        document.problemInEnvironment(pathOf(key), "should be " + expected);
        return defaultValue;
      }
      document.understood(pathOf(key), value, Origin.ENVIRONMENT);
      return value;
    }
    if (isEmpty(key)) {
      document.understood(pathOf(key), defaultValue, Origin.DEFAULT);
      return defaultValue;
    }
    T value =
        values.get(key) instanceof ScalarNode scalar ? parsed(scalar.getValue(), parser) : null;
    if (value == null) {
      problem(key, "'" + pathOf(key) + "' should be " + expected);
      return defaultValue;
    }
    document.understood(pathOf(key), value, Origin.FILE);
    return value;
  }

  /** A section inside this one; an empty one when the file lacks it. */
  public SettingsSection section(String key) {
    asked.add(key);
    if (values.get(key) instanceof MappingNode mapping) {
      return document.open(pathOf(key), mapping);
    }
    if (!isEmpty(key)) {
      problem(key, "'" + pathOf(key) + "' should be a section with 'key: value' lines of its own");
    }
    return document.open(pathOf(key), null, lines.getOrDefault(key, 0));
  }

  /** A list of sections. */
  public List<SettingsSection> sections(String key) {
    asked.add(key);
    if (isEmpty(key)) {
      return List.of();
    }
    List<SettingsSection> sections = new ArrayList<>();
    if (values.get(key) instanceof SequenceNode sequence) {
      for (Node element : sequence.getValue()) {
        if (element instanceof MappingNode mapping) {
          sections.add(document.open(pathOf(key) + "." + sections.size(), mapping));
        } else {
          document.problem(
              SettingsDocument.lineOf(element), "'" + pathOf(key) + "' should hold sections");
        }
      }
      return sections;
    }
    problem(key, "'" + pathOf(key) + "' should be a list of sections, each starting with '- '");
    return sections;
  }

  /** Notes a mistake that the reader's own rules found, at the line of this key. */
  public void problem(String key, String message) {
    document.problem(lineOf(key), message);
  }

  void reportUnknownKeys() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        problem(key, "unknown key '" + pathOf(key) + "'" + DidYouMean.hint(key, asked));
      }
    }
  }

  private static <T> T parsed(String text, Function<String, T> parser) {
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether the file has nothing for this key. */
  private boolean isEmpty(String key) {
    Node node = values.get(key);
    return node == null || (node instanceof ScalarNode scalar && scalar.getValue().isEmpty());
  }

  private void take(NodeTuple tuple) {
    int keyLine = SettingsDocument.lineOf(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      document.problem(keyLine, "a key should be a plain text");
      return;
    }
    if (values.put(key.getValue(), tuple.getValueNode()) != null) {
      document.problem(keyLine, "'" + pathOf(key.getValue()) + "' stands here a second time");
    }
    lines.put(key.getValue(), keyLine);
  }
}
