package org.sauti.sink.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a dataset in one archive, written as it is sent. */
public final class DatasetZip implements DatasetFiles, AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final ZipOutputStream zip;

  public DatasetZip(OutputStream output) {
    zip = new ZipOutputStream(new BufferedOutputStream(output, BUFFER_BYTES));
  }

  @Override
  public OutputStream open(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return new Entry(zip);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static final class Entry extends FilterOutputStream {
    private final ZipOutputStream zip;

    Entry(ZipOutputStream zip) {
      super(zip);
      this.zip = zip;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      zip.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      zip.closeEntry();
    }
  }
}
