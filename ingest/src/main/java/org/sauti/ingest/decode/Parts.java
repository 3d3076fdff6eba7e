package org.sauti.ingest.decode;

/** Reads the parts of a document so that a bad one does not take the others with it. */
final class Parts {
  private Parts() {}

  /** Reads one part. */
  @FunctionalInterface
  interface Reader {
    void read(JsonObject part) throws DecodeException;
  }

  /**
   * Reads each object of a list, or a lone object in its place. An empty list is counted as
   * something that is no comment.
   */
  static void each(JsonObject owner, String name, DecodeOutput output, Reader reader)
      throws DecodeException {
    if (!owner.any(name).isArray()) {
      reader.read(owner.object(name));
      return;
    }
    int size = owner.array(name).size();
    if (size == 0) {
      output.skip(SkipReason.NOT_A_COMMENT);
    }
    for (int index = 0; index < size; index++) {
      int at = index;
      attempt(output, () -> reader.read(owner.element(name, at)));
    }
  }

  /** Does one part's reading and rejects the part when it cannot be read. */
  static void attempt(DecodeOutput output, Attempt attempt) {
    try {
      attempt.run();
    } catch (DecodeException rejection) {
      output.reject(rejection);
    }
  }

  /** The reading of one part. */
  @FunctionalInterface
  interface Attempt {
    void run() throws DecodeException;
  }
}
