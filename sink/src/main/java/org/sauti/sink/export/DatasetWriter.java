package org.sauti.sink.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes records. Closing it completes what it writes and leaves the stream beneath open. */
interface DatasetWriter extends Closeable {
  void write(DatasetRecord row) throws IOException;
}
