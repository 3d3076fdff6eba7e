package org.sauti.app.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files under {@code docker/}. */
final class DockerFolder {
  static final Path PATH = Path.of("..", "docker").toAbsolutePath().normalize();

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

  private DockerFolder() {}

  static String read(String file) {
    try {
      return Files.readString(PATH.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings of {@code .env}. */
  static Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String line : read(".env").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
    return variables;
  }

  /** The names of the variables that {@code compose.yaml} uses. */
  static List<String> variablesOfCompose() {
    return VARIABLE.matcher(read("compose.yaml")).results().map(found -> found.group(1)).toList();
  }

  /** The services of {@code compose.yaml} with the settings of {@code .env} filled in. */
  static Map<String, Map<String, Object>> services() {
    Map<String, String> variables = variables();
    String compose =
        VARIABLE
            .matcher(read("compose.yaml"))
            .replaceAll(found -> Matcher.quoteReplacement(variables.get(found.group(1))));
    Map<String, Map<String, Object>> services = child(yaml(compose), "services");
    services.replaceAll((name, service) -> merged(service));
    return services;
  }

  /** YAML 1.2 knows no merge keys, but compose files do. */
  private static Map<String, Object> merged(Map<String, Object> service) {
    if (!service.containsKey("<<")) {
      return service;
    }
    Map<String, Object> all = new LinkedHashMap<>(merged(child(service, "<<")));
    all.putAll(service);
    all.remove("<<");
    return all;
  }

  @SuppressWarnings("unchecked") // A test fails clearly enough where the file has another form.
  static <T> Map<String, T> child(Map<String, ?> parent, String key) {
    return (Map<String, T>) parent.get(key);
  }

  @SuppressWarnings("unchecked")
  static List<String> list(Map<String, ?> parent, String key) {
    return (List<String>) parent.get(key);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String text) {
    LoadSettings settings = LoadSettings.builder().build();
    return (Map<String, Object>) new Load(settings).loadFromString(text);
  }
}
