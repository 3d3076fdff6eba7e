package org.sauti.sink.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * The latest record of each item, on disk: a compacted topic may still hold older ones, and a
 * million items do not fit into memory. The files can be read by their owner only, and go when this
 * is closed. Not safe to share between threads.
 */
final class LatestItems implements AutoCloseable {
  private final Path directory;
  private final Options options;
  private final RocksDB database;

  private LatestItems(Path directory, Options options, RocksDB database) {
    this.directory = directory;
    this.options = options;
    this.database = database;
  }

  static LatestItems open() {
    RocksDB.loadLibrary();
    Options options = new Options().setCreateIfMissing(true);
    try {
      Path directory = Files.createTempDirectory("sauti-export");
      return new LatestItems(directory, options, RocksDB.open(options, directory.toString()));
    } catch (IOException | RocksDBException e) {
      options.close();
      throw new ExportException("the folder for temporary files cannot be written", e);
    }
  }

  void put(String name, byte[] item) {
    try {
      database.put(name.getBytes(StandardCharsets.UTF_8), item);
    } catch (RocksDBException e) {
      throw full(e);
    }
  }

  void remove(String name) {
    try {
      database.delete(name.getBytes(StandardCharsets.UTF_8));
    } catch (RocksDBException e) {
      throw full(e);
    }
  }

  /** Reads a record. */
  @FunctionalInterface
  interface Reader {
    void read(byte[] item) throws IOException;
  }

  /** All that were put and not removed, in the order of their names. */
  void forEach(Reader reader) throws IOException {
    try (RocksIterator items = database.newIterator()) {
      for (items.seekToFirst(); items.isValid(); items.next()) {
        reader.read(items.value());
      }
    }
  }

  @Override
  public void close() {
    database.close();
    options.close();
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExportException full(RocksDBException cause) {
    return new ExportException(
        "temporary files cannot be written: see whether the disk is full", cause);
  }
}
