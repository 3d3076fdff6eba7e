package org.sauti.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sauti.models.DidYouMean;

/** Where Sauti is installed: the launcher's folder, with the zoo of models in it. */
public final class SautiHome {
  private SautiHome() {}

  /** The folder given by the launcher, else by the environment, else the working directory. */
  public static Path path() {
    String home = System.getProperty("sauti.home", System.getenv().getOrDefault("SAUTI_HOME", ""));
    return Path.of(home).toAbsolutePath();
  }

  /**
   * Where a model should be; whether it is there is only known to whoever runs it.
   *
   * @param nameOrPath a name in the zoo, or a path
   */
  public static Path modelFolder(String nameOrPath) {
    Path inZoo = zoo().resolve(nameOrPath);
    Path elsewhere = Path.of(nameOrPath).toAbsolutePath();
    return Files.isDirectory(elsewhere) && !Files.isDirectory(inZoo) ? elsewhere : inZoo;
  }

  /**
   * The folder of a model that must be there.
   *
   * @param nameOrPath a name in the zoo, or a path
   * @throws UserException when there is no such folder
   */
  public static Path requireModelFolder(String nameOrPath) {
    Path folder = modelFolder(nameOrPath);
    if (!Files.isDirectory(folder)) {
      String name = folder.getFileName().toString();
      throw new UserException(
          "there is no model "
              + folder
              + DidYouMean.hint(name, modelNames())
              + "; name one of the zoo, or the path of a model folder");
    }
    return folder;
  }

  /** The folder of the models that come with Sauti and of those that were added. */
  public static Path zoo() {
    return path().resolve("models").resolve("zoo");
  }

  /** The models of the zoo, whether they work or not, sorted. */
  public static List<String> modelNames() {
    if (!Files.isDirectory(zoo())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(zoo())) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + zoo(), e);
    }
  }
}
