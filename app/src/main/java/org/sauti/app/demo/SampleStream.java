package org.sauti.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sauti.app.replay.ReplayReader;
import org.sauti.app.replay.ReplayRecord;

/** The sample stream that comes with Sauti; see the README beside it. */
public final class SampleStream {
  /** The platform that its plain Sauti documents name. */
  static final String PLATFORM = "sauti-demo";

  private static final String RESOURCE = "sample-stream.jsonl";

  private SampleStream() {}

  /** Its records in order. */
  public static List<ReplayRecord> records() {
    ReplayReader reader = ReplayReader.envelopes(RESOURCE, null);
    List<ReplayRecord> records = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SampleStream.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        records.add(reader.read(line, records.size() + 1L));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return List.copyOf(records);
  }
}
