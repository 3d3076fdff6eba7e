package org.sauti.ingest.read;

import org.sauti.ingest.RawRecord;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.DecodeOutput;
import org.sauti.ingest.decode.PlatformDecoder;

/** JSON documents in UTF-8, read by the decoder of a platform. */
public final class JsonFormat implements RecordFormat {
  private final StrictUtf8 utf8 = new StrictUtf8();
  private final PlatformDecoder decoder;

  public JsonFormat(PlatformDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public void read(RawRecord record, DecodeOutput output) throws DecodeException {
    decoder.decode(StrictJson.parse(utf8.decode(record.value())), record, output);
  }
}
