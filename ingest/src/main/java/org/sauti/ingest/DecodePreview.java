package org.sauti.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sauti.ingest.pseudonym.Pseudonymiser;
import org.sauti.ingest.pseudonym.Pseudonyms;
import org.sauti.ingest.read.RawRecordReader;
import org.sauti.ingest.read.ReadResult;
import org.sauti.models.RejectedRecord;

/**
 * Shows what a raw document becomes, by the same steps as in the stream but without Kafka and
 * Flink. Documents are numbered from 0, as if they were the records of one partition.
 *
 * <p>Not safe for use by several threads.
 */
public final class DecodePreview {
  private static final String TOPIC = "preview";

  private final RawRecordReader reader;
  private long offset;

  private DecodePreview(
      SourceBinding binding, Set<String> platforms, CommentLimits limits, Pseudonymiser names) {
    this.reader =
        new RawRecordReader(
            binding.platform(), RecordFormats.of(binding, platforms), limits, names);
  }

  /**
   * Shows what ingest would make of a document with these settings.
   *
   * @param binding names the platform and its decoder's options; its topic does not matter
   * @throws IllegalArgumentException when there is no such platform
   */
  public static DecodePreview of(SourceBinding binding, IngestSettings settings) {
    return new DecodePreview(
        binding, settings.platforms(), settings.limits(), new Pseudonyms(settings.pseudonymKey()));
  }

  /**
   * Keeps the ids of people as they are, for those who debug a producer.
   *
   * @throws IllegalArgumentException when there is no such platform
   */
  public static DecodePreview withRawIds(
      SourceBinding binding, Set<String> platforms, CommentLimits limits) {
    return new DecodePreview(binding, platforms, limits, Pseudonymiser.RAW_IDS);
  }

  /**
   * Decodes one document.
   *
   * @param value its bytes
   * @param headers of the record, which some platforms need
   * @param timestamp that the record would have
   */
  public ReadResult decode(byte[] value, List<RejectedRecord.Header> headers, Instant timestamp) {
    return reader.read(new RawRecord(TOPIC, 0, offset++, timestamp, null, value, headers));
  }
}
