package org.sauti.app.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Puts a finished folder where it belongs, all of it or nothing. */
final class Folders {
  private Folders() {}

  /** Moves a folder; what was there before is deleted when the new one is in its place. */
  static void replace(Path folder, Path finished) throws IOException {
    Path before = folder.resolveSibling(".before-" + folder.getFileName());
    delete(before);
    if (Files.exists(folder)) {
      Files.move(folder, before);
    }
    Files.move(finished, folder);
    delete(before);
  }

  /** Deletes a folder with everything in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
