package org.sauti.models;

/** Why a decided item is shown to somebody else as well. */
public enum ReviewKind {
  /** It was drawn as one of a sample, or is severe. */
  SAMPLED,
  /** A person asked for it. */
  REQUESTED,
  /** Its decision counts as the right answer, and many are asked. */
  GOLDEN
}
