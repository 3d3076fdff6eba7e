package org.sauti.sink.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line. */
final class JsonLinesWriter implements DatasetWriter {
  private final JsonGenerator generator;

  JsonLinesWriter(OutputStream output) throws IOException {
    generator = Json.RECORD.createGenerator(output);
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    generator.setRootValueSeparator(null);
  }

  @Override
  public void write(DatasetRecord row) throws IOException {
    generator.writeTree(RecordJson.of(row));
    generator.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    generator.close();
  }
}
