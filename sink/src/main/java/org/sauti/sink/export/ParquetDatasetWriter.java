package org.sauti.sink.export;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * A Parquet file. The configuration, the data model and the codec are given so that no class of
 * Hadoop is needed at run time.
 */
final class ParquetDatasetWriter implements DatasetWriter {
  /** How much is held in memory before it is written. */
  private static final long ROW_GROUP_BYTES = 16L * 1024 * 1024;

  private final ParquetWriter<GenericRecord> writer;

  ParquetDatasetWriter(OutputStream output) throws IOException {
    writer =
        AvroParquetWriter.<GenericRecord>builder(new StreamOutputFile(output))
            .withSchema(RecordSchema.RECORD)
            .withDataModel(GenericData.get())
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new SnappyCodec())
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  @Override
  public void write(DatasetRecord row) throws IOException {
    writer.write(RecordSchema.of(row));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
