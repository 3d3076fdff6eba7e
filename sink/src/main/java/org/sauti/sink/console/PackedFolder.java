package org.sauti.sink.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A folder beside this class, whether that was packed into a jar or not. */
final class PackedFolder {
  private PackedFolder() {}

  /**
   * The names of the files in it, sorted.
   *
   * @param folder name of the folder
   * @param known name of a file that is surely there, to find the folder by
   * @throws IllegalStateException when the jar was built without it
   */
  static List<String> names(String folder, String known) {
    URL url = PackedFolder.class.getResource(folder + "/" + known);
    if (url == null) {
      throw new IllegalStateException("the jar lacks " + folder + ": build it again");
    }
    try {
      if (url.openConnection() instanceof JarURLConnection connection) {
        return namesInJar(connection);
      }
      try (Stream<Path> files = Files.list(Path.of(URI.create(url.toString())).getParent())) {
        return files.map(file -> file.getFileName().toString()).sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private static List<String> namesInJar(JarURLConnection connection) throws IOException {
    String entry = connection.getEntryName();
    String prefix = entry.substring(0, entry.lastIndexOf('/') + 1);
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      return jar.stream()
          .map(file -> file.getName())
          .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
          .map(name -> name.substring(prefix.length()))
          .filter(name -> name.indexOf('/') < 0)
          .sorted()
          .toList();
    }
  }
}
