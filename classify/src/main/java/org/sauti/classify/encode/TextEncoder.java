package org.sauti.classify.encode;

import org.sauti.classify.text.NormalizedText;

/** Turns a text into the numbers that a model reads. Safe to share between threads. */
public interface TextEncoder {

  /**
   * Encodes one text.
   *
   * @param text the normalised text, which still knows its original
   * @param language BCP 47 tag, {@code und} when unknown
   * @return at least one id
   */
  EncodedText encode(NormalizedText text, String language);
}
