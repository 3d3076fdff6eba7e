package org.sauti.sink.export;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of a dataset go, one after the other. */
@FunctionalInterface
public interface DatasetFiles {
  /** Begins a file; the one before was closed. */
  OutputStream open(String name) throws IOException;
}
