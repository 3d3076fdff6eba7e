package org.sauti.sink.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a dataset in a folder. They are written beside their place, and get their names when
 * all are complete: an export that breaks off leaves what was there.
 */
public final class DatasetFolder implements DatasetFiles, AutoCloseable {
  private static final String UNFINISHED = ".unfinished-export";

  private final Path folder;
  private final Path unfinished;
  private final List<String> names = new ArrayList<>();

  private DatasetFolder(Path folder, Path unfinished) {
    this.folder = folder;
    this.unfinished = unfinished;
  }

  /**
   * Begins a dataset.
   *
   * @param folder made when missing
   * @param force whether a dataset that is there is replaced
   * @throws ExportException when there is something already, or the folder cannot be written
   */
  public static DatasetFolder begin(Path folder, boolean force) {
    try {
      Files.createDirectories(folder);
      if (!force && !isEmpty(folder)) {
        throw new ExportException(
            folder + " is not empty: choose another folder, or replace its dataset with --force",
            null);
      }
      return new DatasetFolder(folder, Files.createTempDirectory(folder, UNFINISHED));
    } catch (IOException e) {
      throw new ExportException(folder + " cannot be written: choose another folder", e);
    }
  }

  @Override
  public OutputStream open(String name) throws IOException {
    names.add(name);
    return new BufferedOutputStream(Files.newOutputStream(unfinished.resolve(name)));
  }

  /** Gives the files their names, and removes a dataset of another format that they replace. */
  public void complete() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      if (!names.contains(format.fileName())) {
        Files.deleteIfExists(folder.resolve(format.fileName()));
      }
    }
    for (String name : names) {
      Files.move(
          unfinished.resolve(name),
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not completed. */
  @Override
  public void close() throws IOException {
    for (String name : names) {
      Files.deleteIfExists(unfinished.resolve(name));
    }
    Files.delete(unfinished);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
