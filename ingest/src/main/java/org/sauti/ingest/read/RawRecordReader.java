package org.sauti.ingest.read;

import org.sauti.ingest.CommentLimits;
import org.sauti.ingest.RawRecord;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.pseudonym.Pseudonymiser;
import org.sauti.models.RejectCode;

/**
 * Reads records of one raw topic: bytes become a document, the document becomes comments, and those
 * are checked and get pseudonyms. Whatever the bytes are, reading them does not fail: it rejects.
 *
 * <p>Not safe for use by several threads.
 */
public final class RawRecordReader {
  private final String platform;
  private final RecordFormat format;
  private final CommentAssembler assembler;

  /**
   * @param platform the platform bound to the topic, for dead letters
   * @param format how the topic's records are written
   * @param limits what a comment may be
   * @param pseudonymiser replaces the ids of people
   */
  public RawRecordReader(
      String platform, RecordFormat format, CommentLimits limits, Pseudonymiser pseudonymiser) {
    this.platform = platform;
    this.format = format;
    this.assembler = new CommentAssembler(limits, pseudonymiser);
  }

  /** What is in this record. */
  public ReadResult read(RawRecord record) {
    RecordReading reading = new RecordReading(record, assembler);
    try {
      requireContent(record.value());
      format.read(record, reading);
    } catch (DecodeException e) {
      reading.reject(e);
    } catch (RuntimeException | StackOverflowError e) {
      // One strange document must not stop the stream. JSON cannot nest without end, but markup and
      // patterns can. The message may quote text: only the type is told.
      reading.reject(
          new DecodeException(
              RejectCode.INVALID_VALUE,
              "the decoder could not cope with a value (" + e.getClass().getSimpleName() + ")"));
    }
    return reading.result(platform);
  }

  private static void requireContent(byte[] value) throws DecodeException {
    if (value == null) {
      throw new DecodeException(RejectCode.EMPTY_RECORD, "the record has no value");
    }
    for (byte each : value) {
      if (!isWhiteSpace(each)) {
        return;
      }
    }
    throw new DecodeException(RejectCode.EMPTY_RECORD, "the record's value is blank");
  }

  private static boolean isWhiteSpace(byte value) {
    return value == ' ' || value == '\n' || value == '\r' || value == '\t';
  }
}
