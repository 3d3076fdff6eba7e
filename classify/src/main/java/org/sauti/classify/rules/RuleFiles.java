package org.sauti.classify.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauti.models.TextFile;
import org.sauti.models.settings.InvalidSettingsException;
import org.sauti.models.settings.SettingsProblem;

/**
 * The files of a rule set, unread: {@value #SET}, which names the version and the files that belong
 * to it, and those files.
 *
 * @param files in any order
 */
public record RuleFiles(List<TextFile> files) implements Serializable {
  /** The file that says what belongs to the set. */
  public static final String SET = "rule-set.yaml";

  private static final String ENDING = ".yaml";

  public RuleFiles {
    files = List.copyOf(files);
  }

  /** The rules that come with Sauti. */
  public static RuleFiles builtIn() {
    List<TextFile> files = new ArrayList<>();
    TextFile set = resource(SET);
    files.add(set);
    RuleSetReader.fileNames(set).forEach(name -> files.add(resource(name)));
    return new RuleFiles(files);
  }

  /**
   * The YAML files of a folder.
   *
   * @throws InvalidSettingsException when there is no such folder or a file is not UTF-8
   */
  public static RuleFiles ofFolder(Path folder) {
    List<TextFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.sorted().toList()) {
        if (path.toString().endsWith(ENDING)) {
          files.add(read(path));
        }
      }
    } catch (IOException e) {
      throw unreadable(folder, "should be a folder with rules, one of them " + SET);
    }
    return new RuleFiles(files);
  }

  private static TextFile read(Path path) {
    try {
      String content = Files.readString(path, StandardCharsets.UTF_8);
      return new TextFile(path.getFileName().toString(), content);
    } catch (IOException e) {
      throw unreadable(path, "cannot be read: is it a text file in UTF-8?");
    }
  }

  private static InvalidSettingsException unreadable(Path path, String message) {
    return new InvalidSettingsException(List.of(new SettingsProblem(path.toString(), 0, message)));
  }

  /** The file with this name. */
  Optional<TextFile> named(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** The fingerprint of names and contents, in lower-case hex. */
  String sha256() {
    MessageDigest digest = digest();
    files.stream()
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .flatMap(file -> Stream.of(file.name(), "\0", file.content(), "\0"))
        .forEach(part -> digest.update(part.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static TextFile resource(String name) {
    try (InputStream stream = RuleFiles.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(stream, name).readAllBytes();
      return new TextFile(name, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in rules " + name, e);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
