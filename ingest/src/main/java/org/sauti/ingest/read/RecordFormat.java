package org.sauti.ingest.read;

import org.sauti.ingest.RawRecord;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.DecodeOutput;

/** Reads the bytes of a record. Not safe for use by several threads. */
public interface RecordFormat {

  /**
   * Reads one record, which may hold any number of comments.
   *
   * @param record has a value that is not empty
   * @param output takes what was found, in the record's order
   * @throws DecodeException when nothing in the record, or in what is left of it, can be read
   */
  void read(RawRecord record, DecodeOutput output) throws DecodeException;
}
