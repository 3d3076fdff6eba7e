package org.sauti.ingest.decode;

/** Takes what a decoder found in a document. */
public interface DecodeOutput {

  /** A comment was written, edited or deleted. */
  void comment(RawComment comment);

  /** Something that is no comment, or none that should be judged; it is counted. */
  void skip(SkipReason reason);

  /** One comment among several could not be read; the others still count. */
  void reject(DecodeException rejection);
}
