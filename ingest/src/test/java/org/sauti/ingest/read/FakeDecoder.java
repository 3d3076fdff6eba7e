package org.sauti.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.sauti.ingest.RawRecord;
import org.sauti.ingest.decode.DecodeException;
import org.sauti.ingest.decode.DecodeOutput;
import org.sauti.ingest.decode.PlatformDecoder;
import org.sauti.ingest.decode.RawComment;
import org.sauti.ingest.decode.SkipReason;

/** Finds in any document what it was told to find. */
final class FakeDecoder implements PlatformDecoder {

  /** One thing to do while decoding. */
  @FunctionalInterface
  interface Finding {
    void tell(DecodeOutput output) throws DecodeException;
  }

  private final List<Finding> findings = new ArrayList<>();

  FakeDecoder comment(RawComment comment) {
    return then(output -> output.comment(comment));
  }

  FakeDecoder skip(SkipReason reason) {
    return then(output -> output.skip(reason));
  }

  FakeDecoder reject(DecodeException rejection) {
    return then(output -> output.reject(rejection));
  }

  FakeDecoder then(Finding finding) {
    findings.add(finding);
    return this;
  }

  @Override
  public String platform() {
    return "test";
  }

  @Override
  public void decode(JsonNode document, RawRecord record, DecodeOutput output)
      throws DecodeException {
    for (Finding finding : findings) {
      finding.tell(output);
    }
  }
}
