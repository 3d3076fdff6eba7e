package org.sauti.models.wire;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that are no record of a known schema. The message never quotes the bytes. */
public final class MalformedRecordException extends SerializationException {
  private static final long serialVersionUID = 1L;

  MalformedRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
