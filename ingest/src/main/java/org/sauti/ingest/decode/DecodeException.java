package org.sauti.ingest.decode;

import java.util.Objects;
import org.sauti.models.RejectCode;

/** A document or a comment in it breaks its format. The message never quotes the text. */
public final class DecodeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectCode code;

  /**
   * @param code why
   * @param detail what is wrong, naming the member by its path, e.g. {@code post.id is missing}
   */
  public DecodeException(RejectCode code, String detail) {
    // Without a stack trace: bad input is expected and may come at full rate.
    super(detail + ": " + code.remedy(), null, false, false);
    this.code = Objects.requireNonNull(code, "code");
  }

  public RejectCode code() {
    return code;
  }
}
