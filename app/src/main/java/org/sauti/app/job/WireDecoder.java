package org.sauti.app.job;

import java.io.Serializable;
import org.sauti.models.wire.MalformedRecordException;

/**
 * Decodes records of one of Sauti's own topics.
 *
 * @param <V> what is in the topic
 */
@FunctionalInterface
public interface WireDecoder<V> extends Serializable {
  /**
   * Decodes one record.
   *
   * @throws MalformedRecordException when the bytes are no such record
   */
  V decode(byte[] bytes);
}
